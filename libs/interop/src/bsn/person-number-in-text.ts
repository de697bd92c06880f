import { elevenProof } from '#kernel';

/** Whether nine digits that could be a BSN stand by themselves inside a text, as in a name field with a number typed behind it. */
export function holdsBsn(text: string): boolean {
  return [...text.matchAll(/(?<!\d)\d{9}(?!\d)/g)].some(([digits]) => elevenProof(digits));
}
