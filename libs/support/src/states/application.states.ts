import { each, type Machine } from '#kernel';

/**
 * A written application under the duty of care (R26): received (AANGEMELD), examined, extended, admitted, another school found, refused where no
 * duty applies, placed for the time being after day 70, in dispute, or taken back by the parents (R26 does not name this one: whoever applied may
 * always stop, and then there is nothing left to decide).
 */
export const APPLICATION_STATES = [
  'APPLIED',
  'EXAMINING',
  'EXTENDED',
  'ADMITTED',
  'OTHER_SCHOOL',
  'REFUSED_NO_DUTY',
  'PLACED_TEMPORARILY',
  'DISPUTED',
  'WITHDRAWN',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What a school board can do, or writes down on the parents' word (WITHDRAW). There is no plain refusal: while the duty applies, another school that said yes is the only other way out (R26). */
export const APPLICATION_ACTIONS = ['EXAMINE', 'EXTEND', 'ADMIT', 'FIND_OTHER_SCHOOL', 'REFUSE_NO_DUTY', 'PLACE_TEMPORARILY', 'DISPUTE', 'WITHDRAW'] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

const UNDECIDED = ['APPLIED', 'EXAMINING', 'EXTENDED'] as const;
/** Whoever is not admitted yet still may be, also after a refusal that was disputed. */
const NOT_YET = [...UNDECIDED, 'PLACED_TEMPORARILY', 'DISPUTED'] as const;

/** Every allowed step, declared once (R24-R26). It ends with a school that said yes, this one or another, or with parents who no longer ask. */
export const APPLICATION: Machine<ApplicationState, ApplicationAction> = {
  states: APPLICATION_STATES,
  actions: APPLICATION_ACTIONS,
  start: 'APPLIED',
  ends: ['ADMITTED', 'OTHER_SCHOOL', 'WITHDRAWN'],
  transitions: [
    { from: 'APPLIED', action: 'EXAMINE', to: 'EXAMINING' },
    ...each<ApplicationState, ApplicationAction>(['APPLIED', 'EXAMINING'], 'EXTEND', 'EXTENDED'),
    ...each<ApplicationState, ApplicationAction>(NOT_YET, 'ADMIT', 'ADMITTED'),
    ...each<ApplicationState, ApplicationAction>(NOT_YET, 'FIND_OTHER_SCHOOL', 'OTHER_SCHOOL'),
    ...each<ApplicationState, ApplicationAction>([...UNDECIDED, 'DISPUTED'], 'REFUSE_NO_DUTY', 'REFUSED_NO_DUTY'),
    ...each<ApplicationState, ApplicationAction>(UNDECIDED, 'PLACE_TEMPORARILY', 'PLACED_TEMPORARILY'),
    ...each<ApplicationState, ApplicationAction>([...UNDECIDED, 'PLACED_TEMPORARILY', 'REFUSED_NO_DUTY'], 'DISPUTE', 'DISPUTED'),
    ...each<ApplicationState, ApplicationAction>(NOT_YET, 'WITHDRAW', 'WITHDRAWN'),
  ],
};
