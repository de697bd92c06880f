import { changeBetween } from './part-change.js';
import type { ToldWords } from './told.js';

const section = (...texts: string[]): ToldWords => ({
  category: 'WHAT_WORKS',
  facts: [],
  strengths: texts.map((text) => ({ text })),
  notes: [],
  concerns: [],
  levels: [],
});
const textsOf = ({ strengths }: ToldWords) => strengths.map(({ text }) => text);

describe('H9 what changed in a part', () => {
  it('names what came and what went, and not what only moved', () => {
    expect(changeBetween([section('zingen', 'tellen'), section('samen')], [section('samen', 'dansen'), section('zingen')], textsOf)).toEqual({
      added: ['dansen'],
      gone: ['tellen'],
    });
  });
});
