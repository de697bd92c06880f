import { KeyRegister, RowNotes } from '../import/notes.js';
import type { ImportItem, TeacherRecord } from '../import/record.js';
import { row } from '../import/tally.js';
import { childOf, type EdexElement } from './edexml.element.js';
import { claimKey, needsConfirmation, type EdexGroups } from './edexml.groups.js';
import type { NotKept } from './edexml.not-kept.js';
import type { PersonNumbers } from './edexml.person-numbers.js';
import { nameOf } from './edexml.persons.js';
import { EdexValues } from './edexml.values.js';

/** The role codes of EDEXML 2.1. They say what somebody is called and never what they may (EDEXML manual). */
const ROLES = ['ADJ', 'ADM', 'CON', 'DIR', 'ICT', 'IB', 'KLA', 'LRK', 'LOS', 'LOC', 'OWA', 'OUD', 'RT', 'SMW', 'STA', 'TAL', 'VAK'];

/** Turns leerkracht elements into records of staff, without any right: who may what is given by hand. */
export class EdexTeachers {
  private readonly keys = new KeyRegister();

  constructor(
    private readonly groups: EdexGroups,
    private readonly numbers: PersonNumbers,
    private readonly notKept: NotKept,
  ) {}

  teacher(element: EdexElement): ImportItem {
    const notes = new RowNotes();
    const values = new EdexValues(element, notes);
    const externalKey = claimKey(element, values, this.keys);
    this.numbers.drop(element, notes);
    this.notKept.pass(element, values);
    const taught = childOf(element, 'groepen')?.children ?? [];
    const inGroups = taught.flatMap((group) => this.roles(new EdexValues(group, notes)));
    const record: TeacherRecord = {
      kind: 'TEACHER',
      externalKey,
      line: element.line,
      needsConfirmation: needsConfirmation(externalKey),
      fields: { ...nameOf(element, values), email: values.text('emailadres', 256), statedRoles: [...new Set([...this.roles(values), ...inGroups])] },
      references: { groupKeys: this.keysOf(taught, 'groep', values), combinedGroupKeys: this.keysOf(taught, 'samengestelde_groep', values) },
    };
    return row(record, notes.findings);
  }

  private roles(values: EdexValues): readonly string[] {
    return [...values.readAll('rol', { kind: 'CODE', codes: ROLES }), ...values.readAll('rolomschrijving', { kind: 'TEXT', max: 64 })];
  }

  private keysOf(taught: readonly EdexElement[], name: string, values: EdexValues): readonly string[] {
    return taught.filter((group) => group.name === name).flatMap((group) => this.groups.reference(group, values) ?? []);
  }
}
