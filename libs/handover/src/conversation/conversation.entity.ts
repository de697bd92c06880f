import type { CalendarDate } from '#kernel';

/** How they speak: a call of ten minutes, or together for thirty. */
export const CONVERSATION_FORMS = ['SHORT_CALL', 'SIT_TOGETHER'] as const;
export type ConversationForm = (typeof CONVERSATION_FORMS)[number];

/** What was agreed: who does what, until when. */
export interface Agreement {
  readonly who: string;
  readonly what: string;
  readonly until: CalendarDate | null;
}

/** The conversation of preschool, school and parents; no minutes (R14, H5). */
export interface Conversation {
  readonly form: ConversationForm;
  readonly plannedOn: CalendarDate;
  /** Amsterdam time, `15:30`. */
  readonly plannedTime: string | null;
  readonly heldOn: CalendarDate | null;
  readonly senderPeople: readonly string[];
  readonly receiverPeople: readonly string[];
  readonly parentsInvited: boolean | null;
  readonly parentsPresent: boolean | null;
  readonly agreements: readonly Agreement[];
}

/** Who was there and what was agreed. */
export type HeldConversation = Required<Pick<Conversation, 'senderPeople' | 'receiverPeople' | 'agreements'>> & {
  readonly heldOn: CalendarDate;
  readonly parentsInvited: boolean;
  readonly parentsPresent: boolean;
};
