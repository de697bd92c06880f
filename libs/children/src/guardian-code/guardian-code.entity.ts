/** How a code reaches a guardian. */
export enum CodeChannel {
  LETTER = 'LETTER',
  MAIL = 'MAIL',
}
