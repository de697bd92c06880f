/** Something a person must change before the command can go on; its message is one sentence and is shown without a stack. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}

/** Ends the command with the obstacle's sentence, or with the whole error when it is a fault of ours. */
export function endWith(error: unknown): never {
  console.error(error instanceof Obstacle ? error.message : error);
  process.exit(1);
}
