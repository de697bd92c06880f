/**
 * The shape of EDEXML 2.1, which also holds every file of 1.03 and 2.0: their elements are a part of these, in the same order.
 * Written from the rules of the format (who stands in whom, in which order, how often); the school year is checked by pattern.
 */
export interface Slot {
  /** Elements of which one may stand here; the element's own shape beside each. */
  readonly choices: Readonly<Record<string, Shape>>;
  readonly required: boolean;
  readonly repeats: boolean;
}

/** The shapes of elements. `VALUE` holds text only; `EXTENSION` (toevoegingen) is passed over wholly, whatever it holds. */
export type Shape =
  | 'EDEX'
  | 'SCHOOL'
  | 'LOCATIONS'
  | 'LOCATION'
  | 'GROUPS'
  | 'GROUP'
  | 'COMBINED_GROUP'
  | 'PUPILS'
  | 'PUPIL'
  | 'TEACHERS'
  | 'TEACHER'
  | 'REFERENCE'
  | 'COMBINED_REFERENCES'
  | 'TAUGHT_GROUPS'
  | 'TAUGHT_GROUP'
  | 'VALUE'
  | 'EXTENSION';

interface Model {
  readonly slots: readonly Slot[];
  readonly attributes: readonly string[];
}

const one = (name: string, shape: Shape): Slot => ({ choices: { [name]: shape }, required: true, repeats: false });
const maybe = (name: string, shape: Shape = 'VALUE'): Slot => ({ choices: { [name]: shape }, required: false, repeats: false });
const some = (choices: Readonly<Record<string, Shape>>): Slot => ({ choices, required: true, repeats: true });
const any = (choices: Readonly<Record<string, Shape>>): Slot => ({ choices, required: false, repeats: true });
const either = (...names: string[]): Slot => ({
  choices: Object.fromEntries(names.map((name) => [name, 'VALUE' as const])),
  required: false,
  repeats: false,
});

const EXTENSION = maybe('toevoegingen', 'EXTENSION');
const CHANGED = maybe('mutatiedatum');
const NAME = [maybe('achternaam'), maybe('voorvoegsel'), maybe('voornamen'), maybe('voorletters-1'), maybe('roepnaam')];
const ROLES = any({ rol: 'VALUE', rolomschrijving: 'VALUE' });

const MODELS: Readonly<Record<Exclude<Shape, 'VALUE' | 'EXTENSION'>, Model>> = {
  EDEX: {
    attributes: [],
    slots: [
      one('school', 'SCHOOL'),
      maybe('vestigingen', 'LOCATIONS'),
      maybe('groepen', 'GROUPS'),
      one('leerlingen', 'PUPILS'),
      maybe('leerkrachten', 'TEACHERS'),
    ],
  },
  SCHOOL: {
    attributes: [],
    slots: [
      one('schooljaar', 'VALUE'),
      maybe('peildatum'),
      either('brincode', 'instellingsnummer'),
      maybe('dependancecode'),
      maybe('schoolkey'),
      maybe('aanmaakdatum'),
      maybe('auteur'),
      maybe('xsdversie'),
      maybe('commentaar'),
      EXTENSION,
    ],
  },
  LOCATIONS: { attributes: [], slots: [some({ vestiging: 'LOCATION' })] },
  LOCATION: { attributes: ['key'], slots: [one('naam', 'VALUE'), maybe('omschrijving'), CHANGED] },
  GROUPS: { attributes: [], slots: [some({ groep: 'GROUP', samengestelde_groep: 'COMBINED_GROUP' })] },
  GROUP: { attributes: ['key'], slots: [one('naam', 'VALUE'), one('jaargroep', 'VALUE'), maybe('omschrijving'), EXTENSION, CHANGED] },
  COMBINED_GROUP: { attributes: ['key'], slots: [one('naam', 'VALUE'), maybe('omschrijving'), EXTENSION, CHANGED] },
  PUPILS: { attributes: [], slots: [some({ leerling: 'PUPIL' })] },
  PUPIL: {
    attributes: ['key', 'eckid'],
    slots: [
      ...NAME,
      maybe('geboortedatum'),
      maybe('geslacht'),
      maybe('start_ondw_jgr3'),
      maybe('jaargroep'),
      maybe('groep', 'REFERENCE'),
      maybe('samengestelde_groepen', 'COMBINED_REFERENCES'),
      maybe('vestiging', 'REFERENCE'),
      maybe('gebruikersnaam'),
      maybe('emailadres'),
      maybe('fotourl'),
      maybe('etniciteit'),
      maybe('land'),
      maybe('land_vader'),
      maybe('land_moeder'),
      either('sofinummer', 'bsn', 'onderwijsnummer', 'bsn_ondwnr-4', 'rijksregisternummer'),
      maybe('gewicht_nieuw'),
      maybe('gewicht'),
      either('postcodenl', 'postnummerbe', 'postcodeoverig'),
      maybe('instroomdatum'),
      maybe('uitstroomdatum'),
      EXTENSION,
      CHANGED,
    ],
  },
  TEACHERS: { attributes: [], slots: [some({ leerkracht: 'TEACHER' })] },
  TEACHER: {
    attributes: ['key', 'eckid'],
    slots: [...NAME, maybe('gebruikersnaam'), maybe('emailadres'), ROLES, maybe('groepen', 'TAUGHT_GROUPS'), EXTENSION, CHANGED],
  },
  REFERENCE: { attributes: ['key'], slots: [] },
  COMBINED_REFERENCES: { attributes: [], slots: [some({ samengestelde_groep: 'REFERENCE' })] },
  TAUGHT_GROUPS: { attributes: [], slots: [some({ groep: 'TAUGHT_GROUP', samengestelde_groep: 'TAUGHT_GROUP' })] },
  TAUGHT_GROUP: { attributes: ['key'], slots: [ROLES] },
};

/** The shapes that become one record each, handed out as soon as they close. */
export const RECORD_SHAPES: ReadonlySet<Shape> = new Set(['SCHOOL', 'LOCATION', 'GROUP', 'COMBINED_GROUP', 'PUPIL', 'TEACHER']);

/** The model of a shape; a value has no elements inside and no attributes. */
export function modelOf(shape: Shape): Model {
  return shape === 'VALUE' || shape === 'EXTENSION' ? { slots: [], attributes: [] } : MODELS[shape];
}

/** What an order check says of one more element inside its parent. */
export type Step =
  | { readonly kind: 'OK'; readonly slot: number; readonly shape: Shape; readonly missing: readonly string[] }
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'MISPLACED' }
  | { readonly kind: 'REPEATED' }
  | { readonly kind: 'EXCLUDED' };

/** Where an element may stand, after the slot that was used last (−1 at the beginning) and the names seen in that slot. */
export function step(shape: Shape, used: number, inSlot: ReadonlySet<string>, name: string): Step {
  const { slots } = modelOf(shape);
  for (let at = Math.max(used, 0); at < slots.length; at += 1) {
    const slot = slots[at];
    const found = slot && Object.hasOwn(slot.choices, name) ? slot.choices[name] : undefined;
    if (!slot || found === undefined) continue;
    if (at === used && !slot.repeats) return { kind: inSlot.has(name) ? 'REPEATED' : 'EXCLUDED' };
    return { kind: 'OK', slot: at, shape: found, missing: requiredBetween(slots, used, at) };
  }
  return slots.some((slot) => Object.hasOwn(slot.choices, name)) ? { kind: 'MISPLACED' } : { kind: 'UNKNOWN' };
}

/** The elements that had to come but did not, when a parent closes. */
export function missingAtEnd(shape: Shape, used: number): readonly string[] {
  const { slots } = modelOf(shape);
  return requiredBetween(slots, used, slots.length);
}

function requiredBetween(slots: readonly Slot[], used: number, next: number): readonly string[] {
  return slots
    .slice(used + 1, next)
    .filter((slot) => slot.required)
    .map((slot) => Object.keys(slot.choices)[0] ?? '');
}

/** What may come next inside an element, up to the first that must: to say what was expected instead. */
export function expectedAfter(shape: Shape, used: number): readonly string[] {
  const { slots } = modelOf(shape);
  const from = used >= 0 && slots[used]?.repeats ? used : used + 1;
  const rest = slots.slice(from);
  const untilRequired = rest.findIndex((slot) => slot.required);
  return rest.slice(0, untilRequired === -1 ? rest.length : untilRequired + 1).flatMap((slot) => Object.keys(slot.choices));
}
