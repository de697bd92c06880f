import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '#kernel';
import { DataFileError } from './data-file.js';
import { frameworksFolder } from './framework.file.js';
import { readStrengthSuggestions, STRENGTH_KINDS } from './strengths.file.js';
import { readWellbeingScales, WELLBEING_SCALES } from './wellbeing.file.js';

/** Freezes what was published: ratings refer to these words. */
const PUBLISHED = { '1.0': '84499b6a43033f8cff971aab89cf65f6ae830767eb5ec2ab489f3db3aded8347' };

const judging = /\b(niet|geen|kan|moet|slecht|zwak|laag|probleem\w*|achterstand|normaal|gemiddeld|risico|alarm)\b/i;

describe('O6 wellbeing and involvement', () => {
  const published = readWellbeingScales();

  it('has two scales of five worded points', () => {
    expect(published.scales.map(({ code }) => code)).toEqual(WELLBEING_SCALES);
    expect(published.scales.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
    expect(new Set(published.scales.flatMap(({ points }) => points.map(({ anchor }) => anchor))).size).toBe(10);
  });

  it('opens a question to talk about at two low looks in a row, in words that do not judge', () => {
    const texts = published.scales.flatMap((s) => [s.conversation.prompt, ...s.points.flatMap((p) => [p.label, p.anchor])]);
    expect('Zit niet goed in de groep').toMatch(judging);
    expect(texts.filter((text) => judging.test(text))).toEqual([]);
    expect(published.scales.map(({ conversation: { atOrBelow, timesInARow } }) => [atOrBelow, timesInARow])).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(published.scales.every(({ conversation }) => conversation.prompt.includes('?'))).toBe(true);
  });

  it('never changes once published', () => {
    expect({ [published.version]: fingerprint(published) }).toEqual(PUBLISHED);
    expect(() => Object.assign(published.scales[0]?.points[0] ?? {}, { label: 'anders' })).toThrow(TypeError);
  });

  it.each([
    ['a point too few', '- value: 5', '- value: 4', /:\d+:\d+ scales\.0\.points: must be 1 to 5 in order, not 1,2,3,4,4/],
    ['a scale twice', 'code: INVOLVEMENT', 'code: WELLBEING', /:45:11 scales\.1\.code: WELLBEING occurs twice/],
    ['no prompt to talk', '    conversation:', '    talk:', /scales\.0\.conversation: conversation must be an object/],
  ])('names file and place of %s', (_, from, to, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'scales-'));
    const file = join(folder, 'wellbeing.yaml');
    const text = readFileSync(join(frameworksFolder(), 'wellbeing.yaml'), 'utf8');
    writeFileSync(file, text.replace(from, to));
    expect(() => readWellbeingScales(file)).toThrow(DataFileError);
    expect(() => readWellbeingScales(file)).toThrow(message);
    rmSync(folder, { recursive: true });
  });
});

describe('O16 strengths and interests', () => {
  const kinds = readStrengthSuggestions();

  it('has about 25 suggestions of each of the four kinds, short and without judgement', () => {
    expect(kinds.map(({ code }) => code)).toEqual(STRENGTH_KINDS);
    expect(kinds.map(({ suggestions }) => suggestions.length)).toEqual([25, 25, 25, 25]);
    expect(kinds.flatMap(({ suggestions }) => suggestions.filter(({ text }) => judging.test(text) || text.length > 40))).toEqual([]);
  });

  it('names file and place of a text that occurs twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'strengths-'));
    const file = join(folder, 'strengths.yaml');
    const text = readFileSync(join(frameworksFolder(), 'strengths.yaml'), 'utf8');
    writeFileSync(file, text.replace('text: dieren', 'text: graafmachines'));
    expect(() => readStrengthSuggestions(file)).toThrow(/:11:32 kinds\.0\.suggestions\.2\.text: “graafmachines” occurs twice/);
    rmSync(folder, { recursive: true });
  });
});
