import type pg from 'pg';
import { addMonths, type CalendarDate, type Id, newId, schoolYearOf } from '#kernel';
import { asAdmin, type TestDatabase } from './database.js';

/** A login with the posts it has; `hat` is the first, as a request names it. */
export interface ArrangedPerson {
  readonly accountId: Id;
  readonly name: string;
  readonly hat: string;
  readonly hats: readonly string[];
}

/** A post: role, scope and controller. Without a period it began in 2020 and has no end. */
export interface ArrangedPost {
  readonly controllerId: Id;
  readonly role: string;
  readonly scopeKind: 'GROUP' | 'LOCATION' | 'CONTROLLER' | 'GUARDIAN';
  readonly scopeId: Id;
  /** A date range as PostgreSQL writes it: `[2026-08-01,2027-08-01)`. */
  readonly period?: string;
}

/** A guardian of one child, who may have an account with a post for that household. */
export interface ArrangedGuardian {
  readonly id: Id;
  readonly childId: Id;
  readonly name: string;
  readonly accountId: Id | null;
  readonly hat: string;
}

interface ChildShape {
  readonly controllerId: Id;
  readonly callName: string;
  readonly familyName?: string;
  /** Age in whole months today, when no birth date is given; 45 months unless told. */
  readonly months?: number;
  readonly birthDate?: CalendarDate;
  /** The group the child is in since `since` (a year ago unless told); none: no placement. */
  readonly groupId?: Id;
  readonly since?: CalendarDate;
  readonly languages?: readonly string[];
}

/** Writes invented rows past the walls, as the triggers of the real tables see them. Only for arranging a test. */
export class Arrangement {
  constructor(
    readonly admin: pg.Client,
    /** The trade's date in this database. */
    readonly today: CalendarDate,
  ) {}

  async controller(kind: 'SCHOOL_BOARD' | 'CHILDCARE' | 'YOUTH_CARE' | 'SWV', name: string): Promise<Id> {
    return this.row('centre.controller', { id: newId(), kind, name });
  }

  async kindcentrum(name: string): Promise<Id> {
    return this.row('centre.kindcentrum', { id: newId(), name, municipality: 'Wilgenrode' });
  }

  /** A location; a school gets a BRIN and vestiging of its own, any other kind an LRK number. */
  async location(controllerId: Id, name: string, kind = 'KDV', kindcentrumId: Id | null = null): Promise<Id> {
    const { rows } = await this.admin.query<{ nth: number }>('select count(*)::integer + 1 as nth from centre.location');
    const registered = kind === 'SCHOOL' ? { brin: `${10 + rows[0]!.nth}XY`, vestiging: '00' } : { lrk: String(100_000_000 + rows[0]!.nth) };
    return this.row('centre.location', { controller_id: controllerId, id: newId(), kindcentrum_id: kindcentrumId, kind, name, ...registered });
  }

  /** A group; with year groups it is a class of the present school year. */
  async group(controllerId: Id, locationId: Id, name: string, yearGroups: readonly string[] = []): Promise<Id> {
    const schoolYear = yearGroups.length > 0 ? schoolYearOf(this.today) : null;
    return this.row('centre."group"', {
      controller_id: controllerId,
      id: newId(),
      location_id: locationId,
      name,
      year_groups: yearGroups,
      school_year: schoolYear,
    });
  }

  /** An account with its posts. */
  async person(name: string, ...posts: ArrangedPost[]): Promise<ArrangedPerson> {
    const accountId = newId();
    await this.row('access.account', { id: accountId, issuer: 'test', subject: accountId, display_name: name });
    for (const post of posts) await this.post(accountId, post);
    const hats = [...new Set(posts.map((post) => `${post.controllerId}:${post.role}`))];
    return { accountId, name, hat: hats[0] ?? '', hats };
  }

  async post(accountId: Id, { controllerId, role, scopeKind, scopeId, period = '[2020-01-01,)' }: ArrangedPost): Promise<Id> {
    return this.row('access.post', { controller_id: controllerId, id: newId(), account_id: accountId, role, scope_kind: scopeKind, scope_id: scopeId, period });
  }

  /** A child's record, with a placement and languages when asked for. */
  async child({ controllerId, callName, familyName = 'Proef', months = 45, birthDate, groupId, since, languages = [] }: ChildShape): Promise<Id> {
    const born = birthDate ?? addMonths(this.today, -months);
    const id = await this.row('children.child', {
      controller_id: controllerId,
      id: newId(),
      given_names: callName,
      call_name: callName,
      family_name: familyName,
      birth_date: born,
    });
    if (groupId) await this.placement(controllerId, id, groupId, `[${since ?? addMonths(this.today, -12)},)`);
    for (const language of languages) await this.row('children.home_language', { controller_id: controllerId, child_id: id, language });
    return id;
  }

  /** A child in a group for a period, `[first day, day after the last)`. */
  async placement(controllerId: Id, childId: Id, groupId: Id, period: string): Promise<Id> {
    return this.row('children.placement', { controller_id: controllerId, id: newId(), child_id: childId, group_id: groupId, period });
  }

  /** An application (aanmelding) recorded today unless told. */
  async enrolment(controllerId: Id, childId: Id, locationId: Id, more: { groupId?: Id; firstDay?: CalendarDate; recordedOn?: CalendarDate } = {}): Promise<Id> {
    return this.row('children.enrolment', {
      controller_id: controllerId,
      id: newId(),
      child_id: childId,
      location_id: locationId,
      group_id: more.groupId ?? null,
      recorded_on: more.recordedOn ?? this.today,
      first_day: more.firstDay ?? null,
    });
  }

  /** A VE indication from a year ago, without an end. */
  async veIndication(controllerId: Id, childId: Id): Promise<Id> {
    return this.row('children.ve_indication', {
      controller_id: controllerId,
      id: newId(),
      child_id: childId,
      indicated_by: 'JGZ Wilgenrode',
      programme: 'Proefprogramma',
      period: `[${addMonths(this.today, -12)},)`,
      dayparts_per_week: 4,
    });
  }

  /** A guardian; with `account: true` one who can log in, with `account: <id>` one who had an account already. */
  async guardian(
    controllerId: Id,
    childId: Id,
    name: string,
    authority: 'YES' | 'NO' | 'UNKNOWN' = 'YES',
    account: boolean | Id = true,
  ): Promise<ArrangedGuardian> {
    const id = await this.row('children.guardian', {
      controller_id: controllerId,
      id: newId(),
      child_id: childId,
      name,
      relation: 'OTHER',
      authority,
      proof_on: authority === 'UNKNOWN' ? null : addMonths(this.today, -12),
    });
    const accountId = account === true ? (await this.person(name)).accountId : account || null;
    if (accountId) await this.post(accountId, { controllerId, role: 'GUARDIAN', scopeKind: 'GUARDIAN', scopeId: id });
    return { id, childId, name, accountId, hat: `${controllerId}:GUARDIAN` };
  }

  private async row(table: string, columns: Record<string, unknown> & { id: Id }): Promise<Id>;
  private async row(table: string, columns: Record<string, unknown>): Promise<Id | undefined>;
  private async row(table: string, columns: Record<string, unknown>): Promise<Id | undefined> {
    const names = Object.keys(columns);
    const places = names.map((_, place) => `$${place + 1}`);
    await this.admin.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(columns));
    return columns['id'] as Id | undefined;
  }
}

/** Arranges on a connection of its own, past the walls: `await arrange(database, (a) => a.child({ … }))`. */
export async function arrange<Result>(database: TestDatabase, work: (arrangement: Arrangement) => Promise<Result>): Promise<Result> {
  return asAdmin(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ today: CalendarDate }>('select access.today()::text as today');
    return work(new Arrangement(admin, rows[0]!.today));
  });
}
