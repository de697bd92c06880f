import { addMonths, type CalendarDate, type Id } from '#kernel';
import { personaAccount, PERSONAS } from '../persona/personas.js';
import { idOf } from '../world/chance.js';
import { CHILDCARE_LOCATIONS, CONTROLLERS, locationId, SCHOOLS } from '../world/organisations.js';
import { DEMO_ISSUER } from '../world/people.js';
import type { Ledger } from '../world/rows.js';

/** Somebody who coaches, and where their assignment runs on the day; elsewhere it ended. */
export interface Coach {
  readonly key: string;
  readonly account: Id;
  readonly here: readonly string[];
}

/** Coaches of youth care who came to these locations: the first two still do, the others did. */
export const GUESTS: readonly Coach[] = [
  { key: 'daan', account: personaAccount('coach-daan'), here: ['wilg', 'kompas', 'hummel', 'bso', 'wilg-school'] },
  { key: 'fenna', account: idOf('account', 'coach', 'fenna'), here: ['beuk', 'vaart', 'kompas-school'] },
  ...['iris', 'joris', 'selin', 'tom'].map((key) => ({ key, account: idOf('account', 'coach', key), here: [] })),
];

/** The holder's own pedagogical coach, whose hours are those of the law (R23). */
export const OWN_COACH: Coach = { key: 'mirjam', account: idOf('account', 'coach', 'mirjam'), here: ['kompas', 'beuk', 'vaart', 'hummel', 'bso'] };

const NAMES: Readonly<Record<string, string>> = {
  fenna: 'Fenna Wessels',
  iris: 'Iris Nauta',
  joris: 'Joris Terpstra',
  selin: 'Selin Vonk',
  tom: 'Tom Haverkamp',
  mirjam: 'Mirjam Oldenburg',
};
const BEGAN: CalendarDate = '2024-08-01';
/** When assignments ended that do not run any more; that of the own coach at De Wilg a month later. */
export const ENDED: CalendarDate = '2028-01-01';
export const OWN_COACH_LEFT: CalendarDate = '2028-02-01';

/** Lays who coaches where: guests of youth care by a programme and with a last day, and the own coach. */
export function layCoaches(ledger: Ledger, day: CalendarDate): void {
  for (const { key, account } of [...GUESTS, OWN_COACH]) {
    const name = NAMES[key];
    if (name) ledger.add('access.account', { id: account, issuer: DEMO_ISSUER, subject: `coach-${key}`, display_name: name });
  }
  const until = addMonths(day, 6);
  for (const guest of GUESTS)
    for (const { controllerId, key, programme } of PLACES)
      layGuest(ledger, guest, { controllerId, key, programme, until: guest.here.includes(key) ? until : ENDED });
  for (const { key } of CHILDCARE_LOCATIONS) {
    layPost(ledger, {
      controllerId: CONTROLLERS.childcare.id,
      coach: OWN_COACH,
      key,
      role: 'PEDAGOGICAL_COACH',
      period: `[${BEGAN},${OWN_COACH.here.includes(key) ? '' : OWN_COACH_LEFT})`,
    });
  }
}

const PLACES = [
  ...CHILDCARE_LOCATIONS.map(({ key }) => ({ controllerId: CONTROLLERS.childcare.id, key, programme: 'ALERT4YOU' })),
  ...SCHOOLS.map(({ key }) => ({ controllerId: CONTROLLERS.school.id, key, programme: 'STERK_IN_DE_KLAS' })),
];

function layGuest(ledger: Ledger, coach: Coach, at: { controllerId: Id; key: string; programme: string; until: CalendarDate }): void {
  const { controllerId, key, programme, until } = at;
  const known = personaPost(coach, controllerId, key);
  const id = known ?? layPost(ledger, { controllerId, coach, key, role: 'EXTERNAL_COACH', period: `[${BEGAN},${until})` });
  ledger.add('coaching.coach_post', { controller_id: controllerId, id, programme, employer_id: CONTROLLERS.youthCare.id, version: 1 });
}

/** The id of a post that the persona has already, at a location. */
function personaPost({ account }: Coach, controllerId: Id, key: string): Id | null {
  const persona = PERSONAS.find((one) => personaAccount(one.key) === account);
  const post = persona?.posts.find(({ controller, scopeId }) => CONTROLLERS[controller].id === controllerId && scopeId('') === locationId(key));
  return persona && post ? idOf('post', persona.key, post.controller, post.role, locationId(key)) : null;
}

function layPost(
  ledger: Ledger,
  { controllerId, coach, key, role, period }: { controllerId: Id; coach: Coach; key: string; role: string; period: string },
): Id {
  const id = idOf('post', coach.account, key);
  ledger.add('access.post', {
    controller_id: controllerId,
    id,
    account_id: coach.account,
    role,
    scope_kind: 'LOCATION',
    scope_id: locationId(key),
    period,
    version: 1,
  });
  return id;
}
