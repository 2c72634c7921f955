/** The engine was asked for the impossible, or one of its own laws does not hold: the run stops and says where. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}
