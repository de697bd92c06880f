import { addDays, type CalendarDate, type Id } from '#kernel';
import { personaAccount } from '../persona/personas.js';
import { idOf } from '../world/chance.js';
import { CONTROLLERS } from '../world/organisations.js';
import type { Ledger } from '../world/rows.js';
import type { PlannedTrack } from './plan.js';
import { said } from './themes.js';

/** What the parents let the guest read, and what not. */
const ALLOWED = ['APPROACH', 'GOALS'];
const REFUSED = ['MEETINGS'];

/** Lays one guest of a wrap-around team at De Wilg: a family worker of youth care, to whom the parents gave two parts and kept one. */
export function layTeam(ledger: Ledger, tracks: readonly PlannedTrack[], day: CalendarDate): void {
  const guests = tracks.map((track) => ({ track, reviewOn: track.steps.at(-1)?.reviewOn ?? null, parents: parentsOf(ledger, track.child.id) }));
  const found = guests.find(
    ({ track: { state, stay }, reviewOn, parents }) =>
      stay.location === 'wilg-school' && state === 'ACTIVE' && reviewOn !== null && reviewOn > addDays(day, 14) && parents.length > 1,
  );
  if (!found?.reviewOn) return;
  const {
    track: { id: trackId, child },
    reviewOn,
    parents,
  } = found;
  const [common, id] = [{ controller_id: child.controllerId, child_id: child.id }, idOf('team-member', trackId)];
  ledger.add('support.team_member', {
    ...common,
    id,
    track_id: trackId,
    account_id: personaAccount('guest-yara'),
    organisation_id: CONTROLLERS.youthCare.id,
    work: 'gezinswerker',
    why: said('Yara komt om de week thuis. Zo doen we op school en thuis hetzelfde voor {naam}.', child.person.callName),
    parts: ['APPROACH', 'GOALS', 'MEETINGS'],
    from_on: addDays(day, -7),
    until_on: reviewOn,
    state: 'PROPOSED',
    proposed_by: personaAccount('ib-marieke'),
    proposed_on: addDays(day, -10),
    version: 1,
  });
  for (const guardian of parents) {
    for (const part of [...ALLOWED, ...REFUSED]) {
      ledger.add('support.team_answer', {
        ...common,
        id: idOf('team-answer', id, guardian, part),
        member_id: id,
        guardian_id: guardian,
        part,
        allows: ALLOWED.includes(part),
        said_on: addDays(day, -8),
      });
    }
  }
}

const parentsOf = (ledger: Ledger, childId: Id): Id[] =>
  ledger
    .rowsOf('children.guardian')
    .filter((row) => row['child_id'] === childId && row['authority'] === 'YES')
    .map((row) => row['id'] as Id);
