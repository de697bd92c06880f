import { addMonths, type CalendarDate, type Id } from '#kernel';
import { personaAccount } from '../persona/personas.js';
import type { ChildRecord } from '../world/child.js';
import { locationId } from '../world/organisations.js';
import type { Roster } from '../world/people.js';
import type { Ledger } from '../world/rows.js';
import { Chance, idOf } from '../world/chance.js';
import { layApplications } from './applications.js';
import { layOpp } from './opps.js';
import { layWork } from './work.js';
import { type PlannedStep, type PlannedTrack, plannedTracks } from './plan.js';
import { layScales, LEVELS_OF, scaleOf } from './scales.js';
import { layTeam } from './teams.js';
import { GO_ON, said, type Theme, THEMES, WENT_WELL } from './themes.js';

/** Lays three years of support at the schools: levels of three samenwerkingsverbanden, tracks up and down, and what was written; texts as they are said, to be sealed when they are written. */
export function laySupport(ledger: Ledger, records: readonly ChildRecord[], roster: Roster, day: CalendarDate): void {
  layScales(ledger, addMonths(day, -42), day);
  const tracks = plannedTracks(records, day);
  layApplications(ledger, records, tracks, day);
  for (const track of tracks) {
    const owner = roster.ofPlace(track.stay.location, track.stay.group).account;
    layTrack(ledger, track, owner);
    const theme = THEMES[track.theme] as Theme;
    track.steps.forEach((step, place) => layStep(ledger, track, { step, place, theme, owner }));
    layWork(ledger, track, theme, day);
    layOpp(ledger, track, { theme, day, by: notedBy(track, owner) });
  }
  layTeam(ledger, tracks, day);
}

/** The level of a step, by its weight. */
const codeAt = ({ stay }: PlannedTrack, place: number): string => LEVELS_OF[stay.location]?.[place]?.code ?? '';

/** Who wrote a decision down: the care coordinator where there is one, otherwise the teacher. */
const notedBy = ({ stay }: PlannedTrack, owner: Id): Id => (stay.location === 'wilg-school' ? personaAccount('ib-marieke') : owner);

function layTrack(ledger: Ledger, track: PlannedTrack, owner: Id): void {
  const { id, child, stay, state, steps } = track;
  const [first, last] = [steps[0] as PlannedStep, steps.at(-1) as PlannedStep];
  ledger.add('support.track', {
    controller_id: child.controllerId,
    id,
    child_id: child.id,
    location_id: locationId(stay.location),
    scale_id: scaleOf(stay.location),
    level_code: codeAt(track, last.to),
    owner_account_id: owner,
    state,
    started_on: first.on,
    step_on: last.on,
    review_on: last.reviewOn,
    ended_on: state === 'DONE' ? last.on : null,
    version: steps.length,
  });
}

function layStep(ledger: Ledger, track: PlannedTrack, { step, place, theme, owner }: { step: PlannedStep; place: number; theme: Theme; owner: Id }): void {
  const { child, stay } = track;
  const id = idOf('step', track.id, place);
  const chance = new Chance('step', id);
  ledger.add('support.step', {
    controller_id: child.controllerId,
    id,
    track_id: track.id,
    child_id: child.id,
    place: place + 1,
    action: step.action,
    scale_id: scaleOf(stay.location),
    from_level: step.from === null ? null : codeAt(track, step.from),
    to_level: codeAt(track, step.to),
    on_date: step.on,
    review_on: step.reviewOn,
    decided_by: ['PARENTS', 'TEACHER', ...(chance.happens(0.6) ? ['CARE_COORDINATOR'] : []), ...(chance.happens(0.3) ? ['CHILD'] : [])],
    noted_by: notedBy(track, owner),
  });
  ledger.add('support.step_words', {
    controller_id: child.controllerId,
    step_id: id,
    child_id: child.id,
    ...wordsOf(step.action, theme, chance, child.person.callName),
  });
}

function wordsOf(action: string, theme: Theme, chance: Chance, name: string): { reason: string | null; enough_when: string | null } {
  const reasons: Record<string, string> = {
    START: theme.reason,
    STEP_UP: theme.more,
    EXTEND: chance.pick(GO_ON),
    MAKE_STRUCTURAL: 'Deze steun blijft nodig; we kijken één keer per jaar of het lichter kan.',
  };
  const goesOn = ['START', 'STEP_UP', 'STEP_DOWN', 'EXTEND'].includes(action);
  return { reason: said(reasons[action] ?? chance.pick(WENT_WELL), name), enough_when: goesOn ? said(theme.enough, name) : null };
}
