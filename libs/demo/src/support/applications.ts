import { addDays, addMonths, type CalendarDate } from '#kernel';
import { idOf } from '../world/chance.js';
import type { ChildRecord } from '../world/child.js';
import { CONTROLLERS, locationId, SCHOOLS } from '../world/organisations.js';
import type { Ledger } from '../world/rows.js';
import type { PlannedTrack } from './plan.js';

/** Days since a written application came in, of the first children who come to a school; the longest was extended in time (R24). */
const RECEIVED: readonly { readonly days: number; readonly extendedAfter: number | null }[] = [
  { days: 12, extendedAfter: null },
  { days: 33, extendedAfter: null },
  { days: 55, extendedAfter: 38 },
];

/** Lays applications under the duty of care of children who are still to come, and a TLV of one whose support stays (R24, R30). */
export function layApplications(ledger: Ledger, records: readonly ChildRecord[], tracks: readonly PlannedTrack[], day: CalendarDate): void {
  for (const { key } of SCHOOLS) {
    const coming = records.filter(({ controllerId, stays: [first] }) => controllerId === CONTROLLERS.school.id && first?.location === key && first.from > day);
    coming.slice(0, RECEIVED.length).forEach((child, place) => layApplication(ledger, child, key, { ...(RECEIVED[place] as (typeof RECEIVED)[number]), day }));
    const stays = tracks.find(({ stay, state }) => stay.location === key && state === 'STRUCTURAL');
    if (stays) layDeclaration(ledger, stays, key, day);
  }
}

function layApplication(
  ledger: Ledger,
  child: ChildRecord,
  school: string,
  { days, extendedAfter, day }: { days: number; extendedAfter: number | null; day: CalendarDate },
): void {
  const receivedOn = addDays(day, -days);
  ledger.add('support.application', {
    controller_id: child.controllerId,
    id: idOf('application', child.id),
    child_id: child.id,
    location_id: locationId(school),
    state: extendedAfter === null ? 'EXAMINING' : 'EXTENDED',
    received_on: receivedOn,
    desired_start: child.stays[0]?.from ?? null,
    written: true,
    first_preference: true,
    full_by_policy: false,
    extended_on: extendedAfter === null ? null : addDays(receivedOn, extendedAfter),
    decided_on: null,
    other_school: null,
    accepted_on: null,
    version: 2,
  });
}

function layDeclaration(ledger: Ledger, { child, id }: PlannedTrack, school: string, day: CalendarDate): void {
  const endsOn = `${day.slice(0, 4)}-07-31`;
  const startsOn = addMonths(endsOn, -23);
  ledger.add('support.declaration', {
    controller_id: child.controllerId,
    id: idOf('declaration', id),
    child_id: child.id,
    location_id: locationId(school),
    category: 'NVT',
    sbo: true,
    starts_on: startsOn,
    ends_on: endsOn,
    swv_number: 'PO9901',
    decision_number: `TLV ${startsOn.slice(0, 4)} 17`,
    noted_on: startsOn,
  });
}
