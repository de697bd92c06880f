import { newId } from '../../session/intent.js';
import type { VariablesOf } from '../../session/graphql.js';
import type { logVisit, LogsToCorrect, LogStart, WrittenLog } from './visit.query.js';

/** Where a meeting took place; the API's codes. */
export const SETTINGS = ['GROUP', 'HOME', 'BSO', 'NEIGHBOURHOOD', 'ELSEWHERE'] as const;
/** What a meeting was. */
export const FORMS = ['OBSERVATION', 'DOING_TOGETHER', 'REFLECTION_TALK', 'VIDEO_INTERACTION', 'TEAM_TALK', 'PARENT_TALK', 'TRAINING'] as const;
/** Who took part, as roles: no names (R41). */
export const PARTICIPANTS = ['PEDAGOGICAL_STAFF', 'TEACHER', 'BSO_STAFF', 'CARE_COORDINATOR', 'COACH', 'PARENT', 'TEAM', 'SPECIALIST', 'OTHER'] as const;
/** The three themes of Alert4You, and the climate of the group. */
export const THEMES = ['EARLY_NOTICING', 'STRIKING_BEHAVIOUR', 'WITH_PARENTS', 'GROUP_CLIMATE'] as const;
/** The four core competences. */
export const COMPETENCES = ['CHILD_DEVELOPMENT', 'STRIKING_BEHAVIOUR', 'CALLING_IN_HELP', 'WITH_PARENTS'] as const;
/** The ten protective factors of NJi, in their order. */
export const FACTORS = ['PF01', 'PF02', 'PF03', 'PF04', 'PF05', 'PF06', 'PF07', 'PF08', 'PF09', 'PF10'] as const;
/** Who does what was agreed. */
export const DOERS = ['COACH', 'COLLEAGUE', 'BOTH', 'TEAM', 'PARENTS'] as const;
/** Kinds of minutes; the first two stand on the form, the others behind *meer*. */
export const MINUTES = ['group', 'talk', 'parents', 'team', 'training', 'travel'] as const;

export type Participant = (typeof PARTICIPANTS)[number];
export type MinuteKind = (typeof MINUTES)[number];

/** A log while it is made: on this device alone, until it is pressed. */
export interface LogDraft {
  /** The id of the log, made here: also the id of its intent, so that it counts once however often it is sent. */
  logId: string;
  heldOn: string;
  setting: (typeof SETTINGS)[number];
  form: (typeof FORMS)[number];
  participants: (typeof PARTICIPANTS)[number][];
  question: string;
  minutes: Record<MinuteKind, number>;
  theme?: (typeof THEMES)[number];
  competences: (typeof COMPETENCES)[number][];
  factors: (typeof FACTORS)[number][];
  experiment: string;
  experimentBy?: (typeof DOERS)[number];
  nextStep: string;
  mood?: number;
  story: string;
  /** False while nobody changed what was filled in beforehand: then nothing is lost by leaving. */
  isTouched?: boolean;
  /** What the form shows around the fields, to stand without a connection too. */
  around: LogAround;
}

/** Around a log: where, whose question it is, which trajectory. */
export interface LogAround {
  trajectoryId: string;
  /** Absent when the meeting was not planned. */
  visitId?: string;
  place: string;
  owner: string;
  /** Last day of the coach's assignment: after it nothing of this stays on the device (K7). */
  until?: string;
}

/** A new log: what the planned visit says, the rest as it was last time, so that mostly nothing is left to tap (K2). */
export function beginLog({ trajectory, myPosts }: LogStart, visitId: string | undefined, today: string, colleague: Participant): LogDraft {
  const visit = trajectory.visits.find(({ id }) => id === visitId);
  const last = trajectory.lastLog;
  return {
    logId: newId(),
    heldOn: visit && visit.plannedOn < today ? visit.plannedOn : today,
    setting: visit?.setting ?? last?.setting ?? 'GROUP',
    form: visit?.form ?? last?.form ?? 'OBSERVATION',
    participants: last?.participants ?? [colleague, 'COACH'],
    question: trajectory.question ?? '',
    minutes: { ...NO_MINUTES, ...last?.minutes },
    competences: [],
    factors: [],
    experiment: '',
    nextStep: '',
    story: '',
    around: { ...aroundOf(trajectory), visitId, until: lastDayOf(myPosts) },
  };
}

/** A log that was written, to put it right. */
export function reopenLog(trajectory: LogsToCorrect['trajectory'], log: WrittenLog): LogDraft {
  const { heldOn, setting, form, participants, minutes, theme, competences, protectiveFactors, experimentBy, mood } = log;
  return {
    logId: log.id,
    heldOn,
    setting,
    form,
    participants,
    minutes,
    competences,
    question: log.question ?? '',
    theme: theme ?? undefined,
    factors: protectiveFactors,
    experiment: log.experiment ?? '',
    experimentBy: experimentBy ?? undefined,
    nextStep: log.nextStep ?? '',
    mood: mood ?? undefined,
    story: log.story ?? '',
    around: aroundOf(trajectory),
  };
}

const aroundOf = ({
  id,
  groupName,
  locationName,
  ownerName,
}: Pick<LogsToCorrect['trajectory'], 'id' | 'groupName' | 'locationName' | 'ownerName'>): LogAround => ({
  trajectoryId: id,
  place: groupName ? `${groupName}, ${locationName}` : locationName,
  owner: ownerName ?? '',
});

/** The log as the API takes it. */
export function contentOf(draft: LogDraft): Omit<VariablesOf<typeof logVisit>['input'], 'id' | 'visitId'> {
  const { heldOn, setting, form, participants, minutes, theme, competences, factors, experimentBy, mood, around } = draft;
  const [question, experiment, nextStep, story] = [draft.question, draft.experiment, draft.nextStep, draft.story].map((text) => text.trim() || null);
  return {
    trajectoryId: around.trajectoryId,
    heldOn,
    setting,
    form,
    participants,
    minutes,
    competences,
    question,
    experiment,
    nextStep,
    story,
    protectiveFactors: factors,
    theme: theme ?? null,
    experimentBy: experimentBy ?? null,
    mood: mood ?? null,
  };
}

const NO_MINUTES: LogDraft['minutes'] = { group: 30, talk: 15, parents: 0, team: 0, training: 0, travel: 0 };

/** The last day on which any of these posts runs; undefined when one has no end. */
function lastDayOf(posts: LogStart['myPosts']): string | undefined {
  const ends = posts.map(({ lastDay }) => lastDay);
  return ends.includes(null) ? undefined : (ends.sort().at(-1) ?? undefined);
}

/** Who is mostly beside the coach: the writer's own role, or who works in the groups of this kind of organisation. */
export function colleagueOf({ role, controllerKind }: { role: string; controllerKind: string }): Participant {
  const own = PARTICIPANTS.find((one) => one === role);
  return own ?? (controllerKind === 'SCHOOL_BOARD' ? 'TEACHER' : 'PEDAGOGICAL_STAFF');
}

/** How many fields behind *meer* hold something, for the word beside it. */
export function filledBehindMore(draft: LogDraft): number {
  const kinds = MINUTES.slice(2).filter((kind) => draft.minutes[kind] > 0).length;
  const words = [draft.experiment, draft.story].filter((text) => text.trim()).length;
  return kinds + words + (draft.theme ? 1 : 0) + (draft.mood ? 1 : 0) + (draft.competences.length > 0 ? 1 : 0) + (draft.factors.length > 0 ? 1 : 0);
}

/** Whether R41's five are there: day, form, setting, question and who took part. */
export function isComplete(draft: LogDraft): boolean {
  return (
    Boolean(draft.heldOn && draft.question.trim() && draft.participants.length > 0) &&
    [draft.question, draft.nextStep, draft.experiment].every((text) => text.length <= 300) &&
    draft.story.length <= 1000
  );
}
