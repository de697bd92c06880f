import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id } from '#kernel';
import type { Unit } from '#platform';
import type { Outcome } from '../step/step.js';
import type { MeetingForm } from '../trajectory/trajectory.entity.js';
import type { LogFacts, LogRow, LogWords } from './log.entity.js';

/** What is written in one version of a log. */
export interface LogContent {
  readonly trajectoryId: Id;
  readonly heldOn: CalendarDate;
  readonly facts: LogFacts;
  /** Null: a log in figures and codes alone. */
  readonly words: LogWords | null;
}

/** Logs of opened trajectories; written by functions of the database alone. */
@Injectable()
export class LogRepository {
  /** The last hundred logs of a trajectory, the newest first. */
  async ofTrajectory(unit: Unit, trajectoryId: Id): Promise<LogRow[]> {
    return unit.query<LogRow>(LOGS, [trajectoryId, 100]);
  }

  /** The newest: what a next log begins with (K2). */
  async last(unit: Unit, trajectoryId: Id): Promise<LogRow | null> {
    const [row] = await unit.query<LogRow>(LOGS, [trajectoryId, 1]);
    return row ?? null;
  }

  /** One meeting and all it takes in one statement. */
  async log(unit: Unit, id: Id, visitId: Id | null, content: LogContent): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.log_visit($1, $2, $3, $4, $5::jsonb, $6::jsonb)', [
      ...[id, content.trajectoryId, visitId, content.heldOn],
      ...asJson(content),
    ]);
    return row;
  }

  async correct(unit: Unit, logId: Id, version: number, content: LogContent): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.correct_log($1, $2, $3, $4, $5::jsonb, $6::jsonb)', [
      ...[logId, content.trajectoryId, version, content.heldOn],
      ...asJson(content),
    ]);
    return row;
  }

  async confirm(unit: Unit, logId: Id, trajectoryId: Id, version: number, dissent: string | null): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.confirm_log($1, $2, $3, $4)', [logId, trajectoryId, version, dissent]);
    return row;
  }

  async countTalk(unit: Unit, id: Id, trajectoryId: Id, heldOn: CalendarDate, form: MeetingForm): Promise<Outcome | undefined> {
    const [row] = await unit.query<Outcome>('select * from coaching.count_talk($1, $2, $3, $4)', [id, trajectoryId, heldOn, form]);
    return row;
  }
}

function asJson({ facts: { minutes, protectiveFactors, ...facts }, words }: LogContent): [string, string | null] {
  const { group, talk, parents, team, training, travel } = minutes;
  return [
    JSON.stringify({
      ...facts,
      protective_factors: protectiveFactors,
      minutes_group: group,
      minutes_talk: talk,
      minutes_parents: parents,
      minutes_team: team,
      minutes_training: training,
      minutes_travel: travel,
    }),
    words &&
      JSON.stringify({
        question: words.question,
        story: words.story,
        experiment: words.experiment,
        experiment_by: words.experimentBy,
        next_step: words.nextStep,
      }),
  ];
}

const LOGS = `
with people as materialized (select * from coaching.people_in(array[$1]::uuid[])), me as (select account_id from access.caller())
select l.id, l.trajectory_id as "trajectoryId", l.visit_id as "visitId", l.held_on as "heldOn", l.setting, l.form, l.participants, l.theme, l.competences,
  l.protective_factors as "protectiveFactors", l.mood, l.state, l.version,
  jsonb_build_object('group', l.minutes_group, 'talk', l.minutes_talk, 'parents', l.minutes_parents, 'team', l.minutes_team, 'training', l.minutes_training, 'travel', l.minutes_travel) as minutes,
  w.question, w.story, w.experiment, w.experiment_by as "experimentBy", w.next_step as "nextStep",
  (select p.side from people p where p.account_id = l.made_by) as "madeBy", l.made_by = me.account_id as "madeByMe",
  coalesce((select jsonb_agg(jsonb_build_object('side', p.side, 'name', p.name, 'dissent', c.dissent) order by c.confirmed_at)
    from coaching.confirmation c join people p on p.account_id = c.account_id
    where c.controller_id = l.controller_id and c.log_id = l.id and c.version = l.version), '[]') as confirmations
from me, coaching.log l
left join coaching.log_words w on w.controller_id = l.controller_id and w.log_id = l.id and w.version = l.version
where l.trajectory_id = $1
order by l.held_on desc, l.made_at desc, l.id limit $2`;
