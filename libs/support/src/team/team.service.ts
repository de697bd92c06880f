import { Inject, Injectable } from '@nestjs/common';
import { RulesOfTheHouse } from '#access';
import { type Id, newId } from '#kernel';
import { CONFIG, type Config, type Receipt, Sealer, type Unit } from '#platform';
import { openColumns, sealColumns } from '../sealed/sealed-columns.js';
import { receiptOf } from '../step/step.js';
import type { TeamMember } from './team.entity.js';
import type { AnswerTeamPartInput, EndTeamMemberInput, ProposeTeamMemberInput, RecordPaperTeamAnswerInput } from './team.input.js';
import { type Reading, type Standing, type StoredMember, TeamRepository } from './team.repository.js';

/** Where the reason for a guest lies sealed. */
export const WHY = { table: 'support.team_member', columns: { why: 'why' } } as const;

/** The wrap-around team of a child: proposed by who works with it, decided on by its parents part by part, ended by either at once. */
@Injectable()
export class TeamService {
  constructor(
    private readonly team: TeamRepository,
    private readonly sealer: Sealer,
    private readonly rules: RulesOfTheHouse,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who is in it first. Refuses NOT_FOUND. */
  async ofChild(unit: Unit, childId: Id): Promise<TeamMember[]> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_SUPPORT'));
    const members = await openColumns(this.sealer, unit, { childId, ...WHY }, await this.team.ofChild(unit, childId));
    if (members.length === 0) return [];
    const standing = Map.groupBy(await this.team.standing(unit, childId), ({ memberId }) => memberId);
    const readings = new Map((await this.team.readings(unit, childId)).map((reading) => [reading.memberId, reading]));
    return members.flatMap((member) =>
      toldOf(member, standing.get(member.id) ?? [], unit.caller.role === 'GUARDIAN' ? (readings.get(member.id) ?? NEVER) : null),
    );
  }

  /** Refuses NOT_FOUND, NOT_NOW (no support runs; in the team already), INVALID (days; later than the review; nobody of another organisation by this login). */
  async propose(unit: Unit, { id, childId, login, work, why, fromOn, untilOn, parts }: ProposeTeamMemberInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const sealed = await sealColumns<'why', string>(this.sealer, unit, { childId, ...WHY }, id, { why });
    const issuer = this.config.oidc?.accountIssuer ?? 'test';
    return receiptOf(id, await this.team.propose(unit, childId, { id, issuer, login, work, why: sealed.why, fromOn, untilOn, parts }));
  }

  /** In force at once, also when a yes is taken back. Refuses NOT_FOUND, NOT_NOW (it ended). */
  async answer(unit: Unit, { id, childId, memberId, part, allows }: AnswerTeamPartInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'OWN_WORDS');
    return receiptOf(memberId, await this.team.answer(unit, childId, { id, memberId, part, allows }, null));
  }

  /** The same on paper for some parts, whole or not at all. Refuses NOT_FOUND (also a parent without authority), NOT_NOW (it ended, or they answered themselves). */
  async recordOnPaper(unit: Unit, { childId, memberId, guardianId, proofReference, answers }: RecordPaperTeamAnswerInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, 'SUPPORT');
    const said = await Promise.all(
      answers.map(({ part, allows }) => this.team.answer(unit, childId, { id: newId(), memberId, part, allows }, { guardianId, proofReference })),
    );
    return said.map((outcome) => receiptOf(memberId, outcome)).at(-1) as Receipt;
  }

  /** Refuses NOT_FOUND, NOT_NOW (it ended), CHANGED_SINCE. */
  async end(unit: Unit, { childId, memberId, version }: EndTeamMemberInput): Promise<Receipt> {
    await unit.openOne('CHILD', childId, this.rules.purposeOf(unit, 'CHILD', 'SUPPORT', 'OWN_WORDS'));
    return receiptOf(memberId, await this.team.end(unit, childId, memberId, version));
  }
}

const NEVER = { times: 0, lastOn: null };

function toldOf(
  member: Omit<StoredMember, 'why'> & { readonly why: string | null },
  standing: readonly Standing[],
  reading: (Pick<Reading, 'times'> & { readonly lastOn: string | null }) | null,
): TeamMember[] {
  const [first] = standing;
  if (!first) return [];
  const parts = standing.map(({ part, isAsked, isOpen, yours, decides, allowed, refused }) => ({ part, isAsked, isOpen, yours, decides, allowed, refused }));
  return [{ ...member, name: first.name, organisation: first.organisation, parts, timesRead: reading?.times ?? null, lastReadOn: reading?.lastOn ?? null }];
}
