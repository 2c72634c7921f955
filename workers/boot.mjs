// Starts the thread entry of a source checkout: Node 20 cannot load TypeScript in a worker by itself.
// Not shipped: a built package starts thread.js, and tsx is a development dependency.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
