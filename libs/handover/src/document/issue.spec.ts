import fc from 'fast-check';
import { fingerprint } from '#kernel';
import { issueOf } from './issue.entity.js';
import { CATEGORIES, emptySection, missingStrengths, PART_KINDS, type PartContent, type PartKind, type Section, SECTIONS_OF } from './part.entity.js';

const source = { kind: 'TYPED', id: null, on: '2026-02-28' } as const;
const lines = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), { maxLength: 3 }).map((texts) => texts.map((text) => ({ text, source })));
const section = (category: Section['category']) =>
  fc.record({ strengths: lines, notes: lines, concerns: lines }).map((words): Section => ({ ...emptySection(category), ...words }));
const contents = fc
  .record(Object.fromEntries(PART_KINDS.map((kind) => [kind, fc.tuple(...SECTIONS_OF[kind].map(section))])) as Record<PartKind, fc.Arbitrary<Section[]>>)
  .map((parts) => new Map(PART_KINDS.map((kind): [PartKind, PartContent] => [kind, { sections: parts[kind] }])));

/** The same value with the keys of every object in another order. */
function shuffled<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(shuffled) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  ) as Value;
}

describe('R9 R10 hashes of an issue', () => {
  it('R9 are the same for the same contents, whatever the order of keys', () => {
    fc.assert(
      fc.property(contents, (parts) => {
        const other = new Map([...parts].reverse().map(([kind, content]): [PartKind, PartContent] => [kind, shuffled(content)]));
        expect(issueOf(other)).toEqual(issueOf(parts));
      }),
    );
  });

  it('R10 change for exactly the part that changed, and with it for the issue', () => {
    fc.assert(
      fc.property(contents, fc.constantFrom(...PART_KINDS), (parts, changed) => {
        const before = issueOf(parts);
        const [first, ...rest] = (parts.get(changed) as PartContent).sections;
        const notes = [...(first as Section).notes, { text: 'een woord erbij', source }];
        const after = issueOf(new Map(parts).set(changed, { sections: [{ ...(first as Section), notes }, ...rest] }));
        const hashes = (issue: typeof before) => new Map(issue.parts.map(({ kind, hash }) => [kind, hash]));
        expect(PART_KINDS.filter((kind) => hashes(before).get(kind) !== hashes(after).get(kind))).toEqual([changed]);
        expect(after.hash).not.toBe(before.hash);
      }),
    );
  });

  it("R9 an issue's hash is that of its ordered part hashes, and a part that says nothing is not in it", () => {
    const issue = issueOf(
      new Map([
        ['HOME', { sections: [{ ...emptySection('HOME_SITUATION'), notes: [{ text: 'Oma past op woensdag op', source }] }] }],
        ['HEALTH', { sections: [emptySection('HEALTH')] }],
      ]),
    );
    expect(issue.parts.map(({ kind, position }) => [kind, position])).toEqual([['HOME', 5]]);
    expect(issue.hash).toBe(fingerprint(issue.parts.map(({ hash }) => hash)));
  });
});

describe('R12 parts and categories', () => {
  it('R12 every category stands in exactly one part', () => {
    expect(PART_KINDS.flatMap((kind) => SECTIONS_OF[kind]).sort()).toEqual([...CATEGORIES].sort());
  });

  it('R12 asks strengths only once a concern stands somewhere', () => {
    const quiet = { sections: [emptySection('LANGUAGE')] };
    const worried = { sections: [{ ...emptySection('LANGUAGE'), concerns: [{ text: 'Zegt weinig', source }] }] };
    expect(missingStrengths([quiet])).toEqual([]);
    expect(missingStrengths([worried])).toContain('LANGUAGE');
  });
});
