/** The end of an exhaustive choice: the compiler proves that it is never reached. */
export function assertNever(value: never): never {
  throw new Error(`unreachable choice: ${JSON.stringify(value)}`);
}
