import { addDays, type CalendarDate, type Id } from '#kernel';
import { personaAccount } from '../persona/personas.js';
import { Chance, idOf } from '../world/chance.js';
import { careGroupId, CONTROLLERS, locationId } from '../world/organisations.js';
import type { Ledger } from '../world/rows.js';
import type { Team } from '../world/teams.js';

/** A round of a location's own questions: when, and how far from the middle people answered. */
interface Measured {
  readonly key: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly t0: CalendarDate;
  readonly t1: CalendarDate;
  /** Mean answers, from 1 to 10, of each question at T0 and T1; none at T1 while it is to come. */
  readonly means: readonly (readonly [t0: number, t1: number | null])[];
}

/** What a location asked itself, from question to decision (R52). */
interface Asked {
  readonly key: string;
  readonly place: string;
  readonly group?: string;
  readonly follows?: string;
  readonly question: string;
  readonly askedOn: CalendarDate;
  readonly measuredBy?: string;
  readonly measured?: Measured;
  readonly talk?: { readonly on: CalendarDate; readonly participants: readonly string[]; readonly outcome: string };
  readonly decided?: { readonly on: CalendarDate; readonly decision: 'CONTINUE' | 'CHANGE' | 'STOP'; readonly reason: string };
}

const MORNING = ['Ik heb tijd om elk kind te begroeten.', 'Ouders nemen rustig afscheid.', 'Om negen uur is de hele groep aan het spelen.'];

/** What De Wilg, its after-school care and De Beuk asked themselves in the last two years; counted from the year before the day. */
const cyclesOf = (year: number): readonly Asked[] => [
  {
    key: 'morning',
    place: 'wilg',
    question: 'Hoe maken we het brengen in de ochtend rustiger voor kinderen en ouders?',
    askedOn: `${year - 1}-09-14`,
    measured: {
      key: 'morning',
      title: 'De ochtend',
      items: MORNING,
      t0: `${year - 1}-10-05`,
      t1: `${year}-03-08`,
      means: [
        [5.6, 7.1],
        [5.1, 6.4],
        [6.2, 6.6],
      ],
    },
    talk: {
      on: `${year}-03-22`,
      participants: ['PEDAGOGICAL_STAFF', 'COACH', 'LOCATION_LEAD', 'PARENT'],
      outcome: 'De begroeting bij de deur helpt. Om negen uur is het nog vaak onrustig, vooral op maandag.',
    },
    decided: { on: `${year}-04-05`, decision: 'CONTINUE', reason: 'Wie bij de deur staat, blijft vast. We kijken nu naar de maandag.' },
  },
  {
    key: 'monday',
    place: 'wilg',
    follows: 'morning',
    question: 'Wat maakt de maandagochtend anders, en wat kunnen we daaraan doen?',
    askedOn: `${year}-05-10`,
    measuredBy: 'Wat ouders bij het brengen vertellen, vier maandagen geturfd',
    talk: {
      on: `${year}-11-08`,
      participants: ['PEDAGOGICAL_STAFF', 'COACH', 'LOCATION_LEAD'],
      outcome: 'Op maandag komen de meeste kinderen tegelijk. Een tweede tafel met materiaal geeft rust.',
    },
    decided: { on: `${year}-11-22`, decision: 'CHANGE', reason: 'De tweede tafel blijft; de kring begint op maandag een kwartier later.' },
  },
  {
    key: 'circle',
    place: 'wilg',
    follows: 'monday',
    question: 'Komen stille kinderen vaker aan het woord nu de kring later begint?',
    askedOn: `${year + 1}-01-10`,
    measured: {
      key: 'circle',
      title: 'De kring',
      items: ['Elk kind komt in de week aan het woord.', 'Ik wacht lang genoeg op een antwoord.'],
      t0: `${year + 1}-01-24`,
      t1: `${year + 1}-05-15`,
      means: [
        [5.9, null],
        [6.3, null],
      ],
    },
  },
  {
    key: 'tidying',
    place: 'wilg',
    group: 'Vlinders',
    question: 'Helpt een liedje de Vlinders om samen op te ruimen?',
    askedOn: `${year}-02-01`,
    measuredBy: 'Twee weken geteld hoe lang het duurt: van elf naar zes minuten',
    talk: { on: `${year}-06-07`, participants: ['PEDAGOGICAL_STAFF', 'COACH'], outcome: 'Het liedje werkt, en de grote bakken nog beter.' },
    decided: { on: `${year}-06-14`, decision: 'CONTINUE', reason: 'Liedje en bakken blijven; de Bijen beginnen er ook mee.' },
  },
  {
    key: 'choosing',
    place: 'bso',
    question: 'Waar willen kinderen na school zelf over beslissen?',
    askedOn: `${year}-03-07`,
    measuredBy: 'Een briefje in de ideeënbus, drie weken; kinderen van zes tot twaalf jaar',
    talk: {
      on: `${year}-05-23`,
      participants: ['CHILD', 'BSO_STAFF', 'LOCATION_LEAD'],
      outcome: 'Kinderen willen kiezen wat er op woensdag te doen is, en wie de muziek aanzet.',
    },
    decided: { on: `${year}-06-06`, decision: 'CHANGE', reason: 'Elke maandag kiest een groepje kinderen wat er op woensdag te doen is.' },
  },
  {
    key: 'wednesday',
    place: 'bso',
    follows: 'choosing',
    question: 'Doen meer kinderen mee op woensdag nu zij zelf kiezen?',
    askedOn: `${year + 1}-01-17`,
    measuredBy: 'Elke woensdag geteld wie meedoet, acht weken',
  },
  { key: 'outside', place: 'beuk', question: 'Hoe krijgen we elke groep elke dag een uur naar buiten?', askedOn: `${year + 1}-02-07` },
];

/** Lays what locations asked themselves, with the filled-in lists of the team of De Wilg (R51, R52). */
export function layImprovement(ledger: Ledger, teams: readonly Team[], day: CalendarDate): void {
  const director = personaAccount('director-ilse');
  for (const asked of cyclesOf(Number(day.slice(0, 4)) - 1)) {
    layCycle(ledger, asked, director);
    const team = teams.find(({ place }) => place.key === asked.place);
    if (asked.measured && team) layMeasurement(ledger, { asked, measured: asked.measured, team, director });
    if (asked.talk) {
      const { on, participants, outcome } = asked.talk;
      ledger.add('improvement.discussion', {
        ...at(asked),
        id: idOf('talk', asked.key),
        cycle_id: cycleId(asked.key),
        held_on: on,
        participants,
        outcome,
        noted_by: director,
      });
    }
  }
}

const at = ({ place }: Asked) => ({ controller_id: CONTROLLERS.childcare.id, location_id: locationId(place) });
const cycleId = (key: string): Id => idOf('cycle', key);

function layCycle(ledger: Ledger, asked: Asked, director: Id): void {
  const { key, place, group, follows, question, askedOn, measuredBy, measured, talk, decided } = asked;
  const steps = [measuredBy ?? measured, talk, decided].filter(Boolean).length;
  ledger.add('improvement.cycle', {
    ...at(asked),
    id: cycleId(key),
    group_id: group ? careGroupId(place, group) : null,
    level: group ? 'GROUP' : 'LOCATION',
    step: (['QUESTION', 'MEASURE', 'DISCUSSION', 'DECISION'] as const)[steps],
    question,
    asked_by: director,
    asked_on: askedOn,
    decision: decided?.decision ?? null,
    reason: decided?.reason ?? null,
    decided_on: decided?.on ?? null,
    measured_by: measuredBy ?? null,
    follows: follows ? cycleId(follows) : null,
    version: 1 + steps,
  });
}

interface MeasuredAt {
  readonly asked: Asked;
  readonly measured: Measured;
  readonly team: Team;
  readonly director: Id;
}

function layMeasurement(ledger: Ledger, { asked, measured, team, director }: MeasuredAt): void {
  const { key, title, items, t0, t1, means } = measured;
  const isOver = means.every(([, later]) => later !== null);
  const [instrument, set, measurement] = [idOf('instrument', key), idOf('item-set', key), idOf('measurement', key)];
  ledger.add('improvement.instrument', { ...at(asked), id: instrument, title, made_by: director, made_on: t0, version: 1 });
  ledger.add('improvement.item_set', { ...at(asked), id: set, instrument_id: instrument, number: 1, published_on: t0 });
  ledger.add('improvement.item', ...items.map((text, place) => ({ ...at(asked), item_set_id: set, place: place + 1, text, kind: 'SCALE', low: 1, high: 10 })));
  ledger.add('improvement.measurement', {
    ...at(asked),
    id: measurement,
    cycle_id: cycleId(asked.key),
    item_set_id: set,
    about: 'STAFF',
    state: isOver ? 'T1_DONE' : 'T0_DONE',
    t0_on: t0,
    t1_planned_on: t1,
    t1_on: isOver ? t1 : null,
    made_by: director,
    version: isOver ? 4 : 2,
  });
  for (const [nth, { account, from, until }] of team.members.entries()) {
    for (const [round, on] of [
      ['T0', t0],
      ['T1', t1],
    ] as const) {
      if ((round === 'T1' && !isOver) || from > on || (until !== null && until <= on)) continue;
      const chance = new Chance('sheet', key, nth, round);
      const answers = means.map(([before, after]) => Math.min(10, Math.max(1, Math.round((round === 'T0' ? before : (after ?? before)) + chance.around(1)))));
      ledger.add('improvement.sheet', {
        ...at(asked),
        id: idOf('sheet', key, nth, round),
        measurement_id: measurement,
        round,
        answers,
        account_id: account,
        on_date: addDays(on, nth % 5),
        version: 1,
      });
    }
  }
}
