import { type Machine, each as eachOf, type Transition } from '#kernel';

/** The states of a handover in the order of the road (R7), then the side states. */
export const HANDOVER_STATES = [
  'DRAFT',
  'DISCUSSED_WITH_PARENTS',
  'CONSENT_GIVEN',
  'SENT',
  'RECEIVED',
  'CONVERSATION_PLANNED',
  'CONVERSATION_HELD',
  'STARTING_LEVEL_CONFIRMED',
  'FEEDBACK_GIVEN',
  'CLOSED',
  'CONSENT_REFUSED',
  'WITHDRAWN',
  'EXPIRED',
  'CARRIED_BY_PARENT',
  'DISCARDED',
] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

/** Whose doing a step is: the preschool, the parents, the school, or the calendar. */
export type HandoverActor = 'SENDER' | 'PARENTS' | 'RECEIVER' | 'CALENDAR';

/** One step that is allowed, and whose doing it is. */
export interface HandoverStep extends Transition<HandoverState, HandoverAction> {
  readonly by: HandoverActor;
  /** Refused while a conversation is required and was not held (R14). */
  readonly needsConversation?: true;
  /** Refused once somebody at the receiver read it or took a part over (H9). */
  readonly onlyUnread?: true;
}

/** What can be done to a handover. Being read and being reminded are events, no steps; a recall is one, for the sender goes on as with a draft. */
export const HANDOVER_ACTIONS = [
  'OFFER',
  'TAKE_BACK',
  'AGREE',
  'RECONSIDER',
  'REFUSE',
  'CARRY',
  'SEND',
  'RECALL',
  'RECEIVE',
  'PLAN_CONVERSATION',
  'HOLD_CONVERSATION',
  'CONFIRM_LEVEL',
  'GIVE_FEEDBACK',
  'CLOSE',
  'WITHDRAW',
  'DISCARD',
  'EXPIRE',
] as const;
export type HandoverAction = (typeof HANDOVER_ACTIONS)[number];

const each = (from: readonly HandoverState[], action: HandoverAction, to: HandoverState, by: HandoverActor): HandoverStep[] =>
  eachOf(from, action, to).map((step) => ({ ...step, by }));

/** States before sending, in which nothing has reached the school. */
export const BEFORE_SENDING = ['DRAFT', 'DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN'] as const satisfies readonly HandoverState[];
const WITH_PARENTS = ['DISCUSSED_WITH_PARENTS', 'CONSENT_GIVEN'] as const satisfies readonly HandoverState[];
/** States in which a delivery is at the school, and the parents' consent to it lives. */
export const AFTER_SENDING = [
  'SENT',
  'RECEIVED',
  'CONVERSATION_PLANNED',
  'CONVERSATION_HELD',
  'STARTING_LEVEL_CONFIRMED',
  'FEEDBACK_GIVEN',
  'CLOSED',
] as const satisfies readonly HandoverState[];

/** Every allowed step, declared once (R7, R9, R14, R18; design 6). */
const TRANSITIONS: readonly HandoverStep[] = [
  { from: 'DRAFT', action: 'OFFER', to: 'DISCUSSED_WITH_PARENTS', by: 'SENDER' },
  ...each(WITH_PARENTS, 'TAKE_BACK', 'DRAFT', 'SENDER'),
  { from: 'DISCUSSED_WITH_PARENTS', action: 'AGREE', to: 'CONSENT_GIVEN', by: 'PARENTS' },
  { from: 'CONSENT_GIVEN', action: 'RECONSIDER', to: 'DISCUSSED_WITH_PARENTS', by: 'PARENTS' },
  ...each(WITH_PARENTS, 'REFUSE', 'CONSENT_REFUSED', 'PARENTS'),
  ...each(WITH_PARENTS, 'CARRY', 'CARRIED_BY_PARENT', 'PARENTS'),
  { from: 'CONSENT_GIVEN', action: 'SEND', to: 'SENT', by: 'SENDER' },
  ...each(['SENT', 'RECEIVED'], 'RECALL', 'DRAFT', 'SENDER').map((step) => ({ ...step, onlyUnread: true as const })),
  { from: 'SENT', action: 'RECEIVE', to: 'RECEIVED', by: 'RECEIVER' },
  ...each(['RECEIVED', 'CONVERSATION_PLANNED'], 'PLAN_CONVERSATION', 'CONVERSATION_PLANNED', 'RECEIVER'),
  { from: 'CONVERSATION_PLANNED', action: 'HOLD_CONVERSATION', to: 'CONVERSATION_HELD', by: 'RECEIVER' },
  ...each(['RECEIVED', 'CONVERSATION_PLANNED'], 'CONFIRM_LEVEL', 'STARTING_LEVEL_CONFIRMED', 'RECEIVER').map((step) => ({
    ...step,
    needsConversation: true as const,
  })),
  { from: 'CONVERSATION_HELD', action: 'CONFIRM_LEVEL', to: 'STARTING_LEVEL_CONFIRMED', by: 'RECEIVER' },
  { from: 'STARTING_LEVEL_CONFIRMED', action: 'GIVE_FEEDBACK', to: 'FEEDBACK_GIVEN', by: 'RECEIVER' },
  { from: 'FEEDBACK_GIVEN', action: 'CLOSE', to: 'CLOSED', by: 'SENDER' },
  ...each(AFTER_SENDING, 'WITHDRAW', 'WITHDRAWN', 'PARENTS'),
  { from: 'DRAFT', action: 'DISCARD', to: 'DISCARDED', by: 'SENDER' },
  ...each(BEFORE_SENDING, 'EXPIRE', 'EXPIRED', 'CALENDAR'),
];

/** States after which the preschool's work is done. Only a closed handover can still change: parents may always withdraw (R9). */
const ENDS = ['CLOSED', 'CONSENT_REFUSED', 'WITHDRAWN', 'EXPIRED', 'CARRIED_BY_PARENT', 'DISCARDED'] as const satisfies readonly HandoverState[];

/** A handover as it goes: what is not among its steps is refused; the database holds the same list and refuses as well. */
export const HANDOVER: Machine<HandoverState, HandoverAction, HandoverStep> = {
  states: HANDOVER_STATES,
  actions: HANDOVER_ACTIONS,
  start: 'DRAFT',
  ends: ENDS,
  transitions: TRANSITIONS,
};

/** Whether a handover in this state is over for the preschool. */
export function isEnd(state: HandoverState): boolean {
  return HANDOVER.ends.includes(state);
}

/** The columns of the board (H1): te maken · bij ouders · verstuurd · gelezen · gesproken. */
export const BOARD_COLUMNS = ['TO_MAKE', 'WITH_PARENTS', 'SENT', 'READ', 'SPOKEN'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** What the board asks of a handover besides its state: two events. */
export interface SeenOnBoard {
  readonly state: HandoverState;
  readonly read: boolean;
  readonly spoken: boolean;
}

/** The column a handover stands in, or null when it is over and off the board. */
export function columnOf({ state, read, spoken }: SeenOnBoard): BoardColumn | null {
  if (isEnd(state)) return null;
  if (state === 'DRAFT') return 'TO_MAKE';
  if (state === 'DISCUSSED_WITH_PARENTS' || state === 'CONSENT_GIVEN') return 'WITH_PARENTS';
  if (spoken) return 'SPOKEN';
  return read ? 'READ' : 'SENT';
}
