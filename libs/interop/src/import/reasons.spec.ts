import { isStructurallySame, parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import fc from 'fast-check';
import { FINDING_CODES, finding, printable, type FindingCode } from './finding.js';
import { fieldLabel, reasonFor, reasonKeys, reasonSource } from './reasons.js';
import { ROSTER_FIELDS } from '../roster/roster.fields.js';

const codes = Object.keys(FINDING_CODES) as FindingCode[];

describe('the sentences of an import', () => {
  it.each(['nl', 'en'] as const)('exist in %s for every code and every roster field, and for nothing else', (locale) => {
    const wanted = [...codes, ...ROSTER_FIELDS.map((field) => `field.${field}`), 'place.line', 'place.character', 'place.field'];
    expect([...reasonKeys(locale)].sort()).toEqual(wanted.sort());
  });

  it('ask the same of both languages', () => {
    const different = codes.filter((code) => {
      const [nl, en] = [parse(reasonSource(code, 'nl')), parse(reasonSource(code, 'en'))];
      return argumentsOf(nl).join() !== argumentsOf(en).join() || !isStructurallySame(nl, en).success;
    });
    expect(different).toEqual([]);
  });

  it('name the line, and the field or the place in it', () => {
    expect(reasonFor(finding('DATE_INVALID', { line: 12, column: 8 }, {}, { field: 'birthDate' }), 'nl')).toBe(
      'Regel 12, geboortedatum: dit is geen geldige datum.',
    );
    expect(reasonFor(finding('DATE_INVALID', { line: 12 }, {}, { field: 'geboortedatum' }), 'en')).toBe('Line 12, geboortedatum: this is not a valid date.');
    expect(reasonFor(finding('XML_DOCTYPE', { line: 2, column: 9 }), 'nl')).toMatch(/^Regel 2, teken 9: /);
    expect(reasonFor(finding('COLUMN_REQUIRED', { line: 1 }, { field: 'birthDate' }), 'nl')).toBe('Regel 1: er is geen kolom gekozen voor ‘geboortedatum’.');
    expect(fieldLabel('Kolom van de organisatie', 'nl')).toBe('Kolom van de organisatie');
  });
});

describe('a name out of a file in a sentence', () => {
  it('is short and holds no markup', () => {
    expect(printable('<script>alert(1)</script>')).toBe('·script·alert(1)·/script·');
    expect(printable('x'.repeat(100))).toHaveLength(40);
  });

  it('R4 never holds a number that could be somebody’s', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999 }),
        fc.string({ maxLength: 5 }),
        (number, around) => !printable(`${around} ${number}`).includes(String(number)),
      ),
    );
  });
});

function argumentsOf(elements: readonly MessageFormatElement[]): readonly string[] {
  const found = elements.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [`${element.value} ${element.type}`];
    return [`${element.value} ${element.type}`, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
  });
  return [...new Set(found)].sort();
}
