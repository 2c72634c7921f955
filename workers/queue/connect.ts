/** A connection to the queue. */
import { Redis } from 'ioredis';
import { shownAddress } from './queue-address.ts';

/** Milliseconds a first connection may take. */
const FIRST_CONNECTION = 5000;

/** Redis is not there, refuses us, or is no Redis. The message says what to do. */
export class QueueUnreachable extends Error {
  constructor(address: string, why: string) {
    super(
      `no Redis answers at ${address} (${why}): start one (\`redis-server\`), give the address of one that runs, or leave --queue out to run on this machine`,
    );
    this.name = 'QueueUnreachable';
  }
}

/**
 * A connection that has answered once; from then on it comes back by itself after a break.
 * Throws {@link QueueUnreachable}.
 */
export async function connectToQueue(address: string): Promise<Redis> {
  let answered = false;
  const redis: Redis = new Redis(address, {
    lazyConnect: true,
    // BullMQ waits as long as it takes
    maxRetriesPerRequest: null,
    connectTimeout: FIRST_CONNECTION,
    retryStrategy: (times): number | null => (answered ? Math.min(times * 200, 5000) : null),
  });
  let lastError = 'it does not answer';
  redis.on('error', (error: Error) => {
    lastError = error.message || lastError;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    const said = error instanceof Error && error.message !== '' ? error.message : lastError;
    throw new QueueUnreachable(shownAddress(address), said === 'Connection is closed.' ? lastError : said);
  }
  answered = true;
  return redis;
}
