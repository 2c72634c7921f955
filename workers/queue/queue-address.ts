/** Address of a queue: read and shown. ioredis stays out of it, so that every command starts fast. */

/** The address without its password, for messages. */
export function shownAddress(address: string): string {
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  return url.toString();
}

/** Whether the text is an address of Redis: redis:// or rediss:// (with TLS), and a host. */
export function isQueueAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '';
}
