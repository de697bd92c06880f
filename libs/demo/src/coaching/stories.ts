import { addDays, type CalendarDate } from '#kernel';
import { idOf } from '../world/chance.js';
import { locationId } from '../world/organisations.js';
import type { Ledger } from '../world/rows.js';
import { groupIdOn, type Team } from '../world/teams.js';
import { GUESTS } from './coaches.js';
import { layOutcomes } from './outcomes.js';
import type { Trajectory } from './plan.js';
import { inTheAfternoon, layTrajectory, logOf } from './trajectory.js';
import { QUESTIONS, STEPS } from './words.js';

/** A trajectory that the people of the walk are in on the day; days are counted from it. */
interface Story {
  readonly place: string;
  readonly group: string;
  readonly coach: 'daan' | 'fenna';
  readonly question: string;
  readonly feeling?: string;
  readonly asked: number;
  readonly meetings: readonly number[];
  readonly plannedEnd: number;
  readonly ended?: number;
  readonly next?: { readonly day: number; readonly time: string; readonly form: string };
}

/** Two visits at childcare and one at school on the day; a close to come, a question that waits, one that is over. */
const STORIES: readonly Story[] = [
  {
    place: 'wilg',
    group: 'Bijen',
    coach: 'daan',
    question: QUESTIONS.tidying,
    feeling: 'Rond het opruimen gaat het mis en dan word ik zelf ook druk.',
    asked: -110,
    meetings: [-98, -84, -63, -42, -14],
    plannedEnd: 11,
    next: { day: 0, time: '09:00', form: 'REFLECTION_TALK' },
  },
  {
    place: 'wilg-school',
    group: '1/2a',
    coach: 'daan',
    question: QUESTIONS.class,
    asked: -75,
    meetings: [-66, -45, -24],
    plannedEnd: 37,
    next: { day: 0, time: '11:00', form: 'DOING_TOGETHER' },
  },
  {
    place: 'kompas',
    group: 'Otters',
    coach: 'daan',
    question: QUESTIONS.circle,
    asked: -11,
    meetings: [],
    plannedEnd: 101,
    next: { day: 0, time: '13:30', form: 'OBSERVATION' },
  },
  {
    place: 'hummel',
    group: 'Sterren',
    coach: 'daan',
    question: QUESTIONS.playing,
    asked: -60,
    meetings: [-49, -28],
    plannedEnd: 52,
    next: { day: 3, time: '09:30', form: 'DOING_TOGETHER' },
  },
  {
    place: 'wilg',
    group: 'Vlinders',
    coach: 'daan',
    question: QUESTIONS.parents,
    asked: -152,
    meetings: [-143, -122, -101, -80, -59],
    plannedEnd: -40,
    ended: -52,
  },
  { place: 'beuk', group: 'Eekhoorns', coach: 'fenna', question: QUESTIONS.playing, asked: -9, meetings: [], plannedEnd: 103 },
];

/** Lays the trajectories of the walk with their words, which are kept for as long as they are needed (X15). */
export function layStories(ledger: Ledger, teams: readonly Team[], day: CalendarDate): void {
  for (const story of STORIES) {
    const trajectory = trajectoryOf(story, teams, day);
    layTrajectory(ledger, trajectory, day);
    layOutcomes(ledger, trajectory, day);
    layWords(ledger, trajectory, story);
    if (story.next) layNext(ledger, trajectory, story.next, day);
  }
}

function trajectoryOf({ place, group, coach, asked, meetings, plannedEnd, ended }: Story, teams: readonly Team[], day: CalendarDate): Trajectory {
  const team = teams.find((one) => one.place.key === place) as Team;
  const colleague = team.members.find((member) => member.group === group);
  const guest = GUESTS.find(({ key }) => key === coach);
  if (!colleague || !guest) throw new Error(`nobody for the story at ${place}`);
  const on = (days: number) => addDays(day, days);
  return {
    id: idOf('trajectory', 'story', place, group),
    controllerId: team.controllerId,
    locationId: locationId(place),
    groupId: groupIdOn(team, colleague, day, day),
    programme: team.place.kind === 'SCHOOL' ? 'STERK_IN_DE_KLAS' : 'ALERT4YOU',
    coach: guest.account,
    colleague: colleague.account,
    askedOn: on(asked),
    meetings: meetings.map(on),
    plannedEndOn: on(plannedEnd),
    endedOn: ended === undefined ? null : on(ended),
    grown: 1,
  };
}

function layWords(ledger: Ledger, trajectory: Trajectory, { question, feeling }: Story): void {
  const { id, controllerId, coach, colleague, askedOn, meetings } = trajectory;
  const common = { controller_id: controllerId, trajectory_id: id };
  if (feeling) ledger.add('coaching.feeling', { ...common, writer_account_id: colleague, coach_account_id: coach, text: feeling });
  ledger.add('coaching.question', { ...common, version: 1, account_id: colleague, text: question, written_at: inTheAfternoon(askedOn) });
  meetings.forEach((_, nth) => {
    const { experiment, nextStep } = STEPS[nth % STEPS.length] as (typeof STEPS)[number];
    ledger.add('coaching.log_words', {
      ...common,
      log_id: logOf(trajectory, nth),
      version: 1,
      account_id: coach,
      experiment,
      experiment_by: 'COLLEAGUE',
      next_step: nextStep,
    });
  });
}

function layNext(ledger: Ledger, { id, controllerId }: Trajectory, next: NonNullable<Story['next']>, day: CalendarDate): void {
  ledger.add('coaching.visit', {
    controller_id: controllerId,
    trajectory_id: id,
    id: idOf('visit', id, 'next'),
    planned_on: addDays(day, next.day),
    planned_time: next.time,
    setting: 'GROUP',
    form: next.form,
    state: 'PLANNED',
    version: 1,
  });
}
