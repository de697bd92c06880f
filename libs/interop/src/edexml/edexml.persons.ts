import type { PersonName } from '../import/record.js';
import { childOf, type EdexElement } from './edexml.element.js';
import type { EdexValues } from './edexml.values.js';

/** The name parts of a pupil or teacher: a family name with what belongs to it, or a call name alone. */
export function nameOf(element: EdexElement, values: EdexValues): PersonName {
  const name: PersonName = {
    familyName: values.text('achternaam', 200),
    familyNamePrefix: values.text('voorvoegsel', 10),
    givenNames: values.text('voornamen', 200),
    initials: values.text('voorletters-1', 6),
    callName: values.text('roepnaam', 64),
  };
  const family = childOf(element, 'achternaam');
  const belonging = ['voorvoegsel', 'voornamen', 'voorletters-1'].some((part) => childOf(element, part));
  if (!family && (belonging || !childOf(element, 'roepnaam'))) values.notes.add('NAME_MISSING', element, 'achternaam');
  return name;
}
