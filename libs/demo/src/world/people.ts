import { addMonths, type CalendarDate, type Id } from '#kernel';
import { COLLEAGUES, type Persona, personaAccount, PERSONAS } from '../persona/personas.js';
import { Chance, idOf } from './chance.js';
import { FAMILIES, GROWN_UPS, written } from './names.js';
import { careGroupId, CHILDCARE_LOCATIONS, classId, CONTROLLERS, locationId, type SchoolYear, SCHOOLS, schoolYears } from './organisations.js';
import type { Ledger } from './rows.js';

/** As whom the provider and the demo's own login know the people of the synthetic kindcentrum. */
export const DEMO_ISSUER = 'demo';

/** By what a persona's account came: the provider, or a parent's code. */
export const issuerOf = (persona: Persona): string => (COLLEAGUES.includes(persona) ? DEMO_ISSUER : 'code');

/** Somebody who works somewhere. */
export interface Colleague {
  readonly account: Id;
  readonly name: string;
}

/** Who works where: for each group the colleagues, the personas among them. */
export class Roster {
  private readonly byPlace = new Map<string, Colleague>();

  /** The colleague who rates the children of a group or class, whatever the school year. */
  ofPlace(location: string, group: string): Colleague {
    const colleague = this.byPlace.get(`${location}/${group}`);
    if (!colleague) throw new Error(`nobody works in ${location}/${group}`);
    return colleague;
  }

  /** Sets who that is. */
  set(location: string, group: string, colleague: Colleague): void {
    this.byPlace.set(`${location}/${group}`, colleague);
  }
}

/** Lays accounts, posts and colleagues; the people of the personas take the places their posts name. */
export function layPeople(ledger: Ledger, day: CalendarDate): Roster {
  const roster = new Roster();
  const years = schoolYears(day);
  for (const persona of PERSONAS) layPersona(ledger, persona, day, years);
  for (const { key, groups, kind } of CHILDCARE_LOCATIONS) {
    for (const group of groups) {
      const colleague = layColleague(ledger, 'childcare', key, group);
      const role = kind === 'BSO' ? 'BSO_STAFF' : 'PEDAGOGICAL_STAFF';
      if (!colleague.persona)
        layPost(ledger, {
          controllerId: CONTROLLERS.childcare.id,
          account: colleague.account,
          role,
          groupId: careGroupId(key, group),
          period: '[2024-08-01,)',
        });
      layStaff(ledger, CONTROLLERS.childcare.id, key, colleague, [careGroupId(key, group)]);
      roster.set(key, group, colleague);
    }
  }
  for (const { key, groups } of SCHOOLS) {
    for (const group of groups) {
      const colleague = layColleague(ledger, 'school', key, group);
      for (const year of years) {
        if (colleague.persona && isRunning(year, day)) continue;
        layPost(ledger, {
          controllerId: CONTROLLERS.school.id,
          account: colleague.account,
          role: 'TEACHER',
          groupId: classId(key, year.name, group),
          period: `[${year.from},${year.until})`,
        });
      }
      layStaff(
        ledger,
        CONTROLLERS.school.id,
        key,
        colleague,
        years.map((year) => classId(key, year.name, group)),
      );
      roster.set(key, group, colleague);
    }
  }
  return roster;
}

const isRunning = ({ from, until }: SchoolYear, day: CalendarDate) => from <= day && day < until;

/** Personas who are the colleague of a group, by the group's place. */
const PERSONA_OF: Readonly<Record<string, string>> = {
  'wilg/Vlinders': 'pm-sanne',
  'wilg/Bijen': 'pm-joost',
  'wilg-school/1/2a': 'teacher-noor',
  'wilg-school/1/2b': 'teacher-kees',
};

function layColleague(ledger: Ledger, controller: string, location: string, group: string): Colleague & { persona: boolean } {
  const persona = PERSONAS.find(({ key }) => key === PERSONA_OF[`${location}/${group}`]);
  if (persona) return { account: personaAccount(persona.key), name: persona.name, persona: true };
  const chance = new Chance('colleague', controller, location, group);
  const name = `${chance.pick(GROWN_UPS)} ${written(chance.pick(FAMILIES))}`;
  const account = idOf('account', controller, location, group);
  ledger.add('access.account', { id: account, issuer: DEMO_ISSUER, subject: `colleague-${location}-${group}`, display_name: name });
  return { account, name, persona: false };
}

function layPersona(ledger: Ledger, persona: Persona, day: CalendarDate, years: SchoolYear[]): void {
  const account = personaAccount(persona.key);
  const running = years.find((year) => isRunning(year, day)) as SchoolYear;
  ledger.add('access.account', { id: account, issuer: issuerOf(persona), subject: persona.key, display_name: persona.name });
  for (const { role, controller, scopeKind, scopeId, months } of persona.posts) {
    const inClass = controller === 'school' && scopeKind === 'GROUP';
    const until = months ? addMonths(day, months) : inClass ? running.until : '';
    const scope = scopeId(running.name);
    ledger.add('access.post', {
      controller_id: CONTROLLERS[controller].id,
      id: idOf('post', persona.key, controller, role, scope),
      account_id: account,
      role,
      scope_kind: scopeKind,
      scope_id: scope,
      period: `[${inClass ? running.from : '2024-08-01'},${until})`,
      version: 1,
    });
  }
}

/** A post in one group. */
export function layPost(ledger: Ledger, post: { controllerId: Id; account: Id; role: string; groupId: Id; period: string }): void {
  ledger.add('access.post', {
    controller_id: post.controllerId,
    id: idOf('post', post.account, post.groupId),
    account_id: post.account,
    role: post.role,
    scope_kind: 'GROUP',
    scope_id: post.groupId,
    period: post.period,
    version: 1,
  });
}

/** Somebody of a location, and the groups they work in. */
export function layStaff(ledger: Ledger, controllerId: Id, location: string, { account, name }: Colleague, groups: Id[]): void {
  const id = idOf('staff', account);
  ledger.add('centre.staff_member', { controller_id: controllerId, id, location_id: locationId(location), account_id: account, name, version: 1 });
  ledger.add('centre.staff_group', ...groups.map((group) => ({ controller_id: controllerId, staff_id: id, group_id: group })));
}
