import type { Refusal } from '../../session/refusal.js';

/** A refusal divided over a form: what a field itself says, and what stands below the fields. */
export interface RefusedForm {
  at: (field: string) => string | undefined;
  rest?: string;
}

/** Puts a refusal at the field it names (`params.place`, `input.<field>`); the name of the place is for machines and is left out. */
export function refusedAt(refusal: Refusal | undefined, fields: readonly string[]): RefusedForm {
  const place = String(refusal?.params['place'] ?? '');
  const sentence = place ? refusal?.sentence.replace(`: ${place}`, '') : refusal?.sentence;
  const field = fields.find((name) => place === `input.${name}`);
  return { at: (name) => (name === field ? sentence : undefined), rest: field ? undefined : sentence };
}
