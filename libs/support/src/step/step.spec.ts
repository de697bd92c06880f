import { readFileSync } from 'node:fs';
import { newId, type Refusal } from '#kernel';
import { ABOUT, receiptOf } from './step.js';

const refusalOf = (refused: string): Refusal => {
  try {
    receiptOf(newId(), { refused, state: null, version: 3 });
  } catch (refusal) {
    return refusal as Refusal;
  }
  throw new Error(`${refused} was taken`);
};

describe('what the database says of a step of support', () => {
  it.each([
    ['team_unknown', 'INVALID', { place: 'input.login' }],
    ['application_day', 'INVALID', { place: 'input.on' }],
    ['support_review_late', 'INVALID', { place: 'input.reviewOn' }],
    ['changed_since', 'CHANGED_SINCE', { version: 3 }],
    ['team_already', 'NOT_NOW', {}],
  ])('%s is said at the field it is about', (refused, code, params) => {
    expect(refusalOf(refused)).toMatchObject({ code, params });
  });

  it('names only fields that somebody can send', () => {
    const contract = readFileSync('apps/api/schema.graphql', 'utf8');
    const sent = [...contract.matchAll(/^input [^}]*}/gm)].join('\n');
    const fields = Object.values(ABOUT).flatMap(({ field }) => field ?? []);
    expect(fields.filter((field) => !new RegExp(`^  ${field}: `, 'm').test(sent))).toEqual([]);
  });
});
