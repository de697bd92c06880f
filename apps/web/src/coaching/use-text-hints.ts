import { useEffect, useState } from 'react';
import { useAnswer } from '../session/use-answer.js';
import { textHintsAtLocationQuery, textHintsInConsultationQuery, textHintsInIntervisionQuery, textHintsQuery, type Hint } from './coaching.query.js';

/** Whose children a text is held against: those of a trajectory's group, of a consultation's location, or of a group or location while asking. */
export interface HintPlace {
  trajectoryId?: string;
  consultationId?: string;
  locationId?: string;
  groupId?: string;
  /** On the board of coaches: those of every place the writer coaches at. */
  isIntervision?: boolean;
}

/** A word of a text that gives a child away. */
export interface WordHint {
  word: string;
  kind: Hint['kind'];
  refuses: boolean;
}

/** Quiet for so long (milliseconds) before a text is looked at. */
const QUIET = 600;

/** Asks, while one types, which words would tell which child it is (X15). Without a connection nothing is said here; the server looks again. */
export function useTextHints(text: string, { trajectoryId, consultationId, locationId, groupId, isIntervision }: HintPlace): readonly WordHint[] {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim() ? text : ''), QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  const isAsked = settled.trim().length > 2;
  const inTrajectory = useAnswer(textHintsQuery, { trajectoryId: trajectoryId ?? '', text: settled }, { enabled: isAsked && Boolean(trajectoryId) });
  const inConsultation = useAnswer(
    textHintsInConsultationQuery,
    { consultationId: consultationId ?? '', text: settled },
    { enabled: isAsked && Boolean(consultationId) },
  );
  const atLocation = useAnswer(
    textHintsAtLocationQuery,
    { locationId: locationId ?? '', groupId: groupId ?? null, text: settled },
    { enabled: isAsked && Boolean(locationId) },
  );
  const onBoard = useAnswer(textHintsInIntervisionQuery, { text: settled }, { enabled: isAsked && Boolean(isIntervision) });
  if (!isAsked) return [];
  const hints =
    inTrajectory.data?.textHints ??
    inConsultation.data?.textHintsInConsultation ??
    atLocation.data?.textHintsAtLocation ??
    onBoard.data?.textHintsInIntervision ??
    [];
  const words = hints.map(({ from, to, kind, refuses }) => ({ word: settled.slice(from, to), kind, refuses }));
  // a word that was taken away meanwhile is said no more
  return words.filter(({ word }, index) => text.includes(word) && words.findIndex((other) => other.word === word) === index);
}
