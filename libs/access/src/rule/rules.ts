import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Refusal } from '#kernel';
import { projectFile, type RoleMatrix, type Unit } from '#platform';

/** A role, by a post in this kind of scope, may open subjects of this kind for this purpose. */
export interface Rule {
  readonly role: string;
  readonly scopeKind: string;
  readonly subjectKind: string;
  readonly purpose: string;
}

/** A purpose unlocks this compartment: a set of tables of one sensitivity. */
export interface UnlockedCompartment {
  readonly purpose: string;
  readonly compartment: string;
  readonly writes: boolean;
}

interface RulesFile {
  purposes: Record<string, { reads: string[]; writes?: string[] }>;
  rules: Record<string, Record<string, Record<string, string[]>>>;
}

/** The role matrix of `libs/access/rules.yaml`; throws when a rule names a purpose that unlocks nothing. */
export function readRules(file = projectFile('libs/access/rules.yaml')): { rules: Rule[]; purposes: UnlockedCompartment[] } {
  const content = parse(readFileSync(file, 'utf8')) as RulesFile;
  const purposes = Object.entries(content.purposes).flatMap(([purpose, { reads, writes = [] }]) =>
    [...new Set([...reads, ...writes])].map((compartment) => ({ purpose, compartment, writes: writes.includes(compartment) })),
  );
  const rules = Object.entries(content.rules).flatMap(([role, scopes]) =>
    Object.entries(scopes).flatMap(([scopeKind, subjects]) =>
      Object.entries(subjects).flatMap(([subjectKind, list]) => list.map((purpose) => ({ role, scopeKind, subjectKind, purpose }))),
    ),
  );
  const stray = rules.find((rule) => !(rule.purpose in content.purposes));
  if (stray) throw new Error(`libs/access/rules.yaml: ${stray.role} may ${stray.purpose}, a purpose that unlocks nothing`);
  return { rules, purposes };
}

/** The same rules as the door asks them. */
export class RulesOfTheHouse implements RoleMatrix {
  private readonly known: ReadonlySet<string>;

  constructor(rules: readonly Rule[]) {
    this.known = new Set(rules.map((rule) => `${rule.role} ${rule.subjectKind} ${rule.purpose}`));
  }

  may(role: string, kind: string, purposes: readonly string[]): boolean {
    return purposes.some((purpose) => this.known.has(`${role} ${kind} ${purpose}`));
  }
  /** The first of these purposes that the caller's role may ever open this kind of subject for; refuses FORBIDDEN when there is none. */
  purposeOf({ caller }: Unit, kind: string, ...purposes: string[]): string {
    const purpose = purposes.find((name) => this.may(caller.role ?? '', kind, [name]));
    if (!purpose) throw new Refusal('FORBIDDEN', 'not_this_role');
    return purpose;
  }
}
