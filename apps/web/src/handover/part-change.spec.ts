import { changeBetween } from './part-change.js';
import type { ToldSection } from './told.js';

const section = (...texts: string[]): ToldSection => ({ category: 'WHAT_WORKS', facts: [], strengths: texts.map((text) => ({ text, source: { kind: 'TYPED', on: null } })), notes: [], concerns: [], levels: [] });
const textsOf = ({ strengths }: ToldSection) => strengths.map(({ text }) => text);

describe('H9 what changed in a part', () => {
  it('names what came and what went, and not what only moved', () => {
    expect(changeBetween([section('zingen', 'tellen'), section('samen')], [section('samen', 'dansen'), section('zingen')], textsOf)).toEqual({ added: ['dansen'], gone: ['tellen'] });
  });
});
