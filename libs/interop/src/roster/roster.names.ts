import type { PersonName } from '../import/record.js';
import words from './roster-words.json' with { type: 'json' };
import type { RosterValues } from './roster.values.js';

const PREFIXES = words.namePrefixes.toSorted((a, b) => b.length - a.length);

/** The name of a child from its own columns, or divided from one column with a warning. */
export function childNameOf(values: RosterValues): PersonName {
  const name: PersonName = {
    callName: values.text('callName', 64),
    givenNames: values.text('givenNames'),
    initials: values.text('initials', 20),
    familyNamePrefix: values.text('familyNamePrefix', 20),
    familyName: values.text('familyName'),
  };
  if (name.callName !== undefined || name.familyName !== undefined) return inOrder(name, values);
  const full = values.text('fullName');
  if (full === undefined) {
    values.note('NAME_MISSING', 'callName');
    return name;
  }
  values.note('NAME_SPLIT', 'fullName');
  return { ...name, ...divided(full) };
}

/** A family name column may hold *Vries, de*, as lists are sorted. */
function inOrder(name: PersonName, values: RosterValues): PersonName {
  const [, family, prefix = ''] = /^(.+?), ?(.+)$/.exec(name.familyName ?? '') ?? [];
  if (name.familyNamePrefix !== undefined || !PREFIXES.includes(plain(prefix))) return name;
  values.note('NAME_SPLIT', 'familyName');
  return { ...name, familyName: family, familyNamePrefix: prefix };
}

/** *Vries, Emma de* and *Vries, de, Emma* by the commas; *Emma de Vries* by the first space. */
function divided(full: string): PersonName {
  const parts = full
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [family = '', ...rest] = parts;
  if (rest.length > 0) {
    const prefix = rest.length > 1 ? rest.slice(0, -1).join(' ') : trailingPrefix(rest[0] ?? '');
    const call = rest.length > 1 ? rest.at(-1) : withoutTrailing(rest[0] ?? '', prefix);
    const own = leadingPrefix(family);
    return { callName: call, familyNamePrefix: prefix ?? own, familyName: own === undefined || prefix !== undefined ? family : family.slice(own.length + 1) };
  }
  const [callName = full, ...others] = full.split(' ');
  const familyName = others.join(' ');
  const prefix = leadingPrefix(familyName);
  return { callName, familyNamePrefix: prefix, familyName: (prefix === undefined ? familyName : familyName.slice(prefix.length + 1)) || undefined };
}

function leadingPrefix(text: string): string | undefined {
  const found = PREFIXES.find((prefix) => plain(text).startsWith(`${prefix} `));
  return found === undefined ? undefined : text.slice(0, found.length);
}

function trailingPrefix(text: string): string | undefined {
  const found = PREFIXES.find((prefix) => plain(text).endsWith(` ${prefix}`));
  return found === undefined ? undefined : text.slice(text.length - found.length);
}

function withoutTrailing(text: string, prefix: string | undefined): string {
  return prefix === undefined ? text : text.slice(0, text.length - prefix.length).trim();
}

/** Small letters, and one apostrophe for the three that people type in *van ’t*; of the same length. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘`]/g, "'");
}
