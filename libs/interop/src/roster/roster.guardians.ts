import { isEmail } from 'class-validator';
import { isTelephone, looksLikeBsn } from '#kernel';
import type { Authority, GuardianFields, GuardianRelation } from '../import/record.js';
import words from './roster-words.json' with { type: 'json' };
import type { GuardianPart, GuardianSlot, RosterField } from './roster.fields.js';
import { meaningsOf, type RosterValues } from './roster.values.js';

const AUTHORITY = meaningsOf<Authority>({ YES: words.yes, NO: words.no, UNKNOWN: words.unknown });
const RELATION = meaningsOf<GuardianRelation>(words.relation);
const SLOTS: readonly GuardianSlot[] = ['guardian1', 'guardian2'];
const PARTS: readonly GuardianPart[] = ['Name', 'Email', 'Phone', 'Relation', 'Authority', 'AuthorityProvenOn'];

/** The one or two guardians of a row. Authority counts as unknown unless the file says yes or no. */
export function guardiansOf(values: RosterValues): readonly GuardianFields[] {
  return SLOTS.flatMap((slot) => guardianOf(slot, values) ?? []);
}

function guardianOf(slot: GuardianSlot, values: RosterValues): GuardianFields | undefined {
  const field = (part: GuardianPart): RosterField => `${slot}${part}`;
  if (PARTS.every((part) => values.cell(field(part)).text.trim() === '')) return undefined;
  const name = values.text(field('Name'));
  if (name === undefined) return values.note('GUARDIAN_NAME_MISSING', field('Name'));
  const authority = values.word(field('Authority'), AUTHORITY, 'ja, nee, onbekend') ?? 'UNKNOWN';
  if (authority === 'UNKNOWN') values.note('AUTHORITY_UNKNOWN', field('Authority'));
  return {
    name,
    email: emailOf(field('Email'), values),
    phone: phoneOf(field('Phone'), values),
    relation: values.word(field('Relation'), RELATION, 'moeder, vader, ouder, voogd, pleegouder, stiefouder, anders'),
    authority,
    authorityProvenOn: provenOn(field('AuthorityProvenOn'), authority, values),
  };
}

function emailOf(field: RosterField, values: RosterValues): string | undefined {
  const text = values.text(field, 254);
  if (text === undefined || isEmail(text)) return text;
  return values.note('PATTERN_INVALID', field);
}

/** A spreadsheet takes the zero off 0612345678; it is put back when the cell was a number. Nine digits that could be a BSN stay out (R3). */
function phoneOf(field: RosterField, values: RosterValues): string | undefined {
  const stated = values.text(field, 40);
  if (stated === undefined) return undefined;
  if (looksLikeBsn(stated)) return values.note('PERSON_NUMBER_DROPPED', field);
  const text = values.cell(field).kind === 'NUMBER' ? `0${stated}` : stated;
  return isTelephone(text) ? text : values.note('PATTERN_INVALID', field);
}

function provenOn(field: RosterField, authority: Authority, values: RosterValues): string | undefined {
  const date = values.date(field);
  if (date === undefined) return undefined;
  if (authority !== 'YES') return values.note('AUTHORITY_PROOF_WITHOUT_AUTHORITY', field);
  return date > values.today ? values.note('DATE_IN_FUTURE', field) : date;
}
