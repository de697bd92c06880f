import { useIntl } from 'react-intl';
import { useAnswer } from '../../session/use-answer.js';
import { scalesQuery, type Scales } from './outcomes.query.js';

/** When one marks: at the start, at the end, and three months after it (R40). */
export type Moment = 'START' | 'END' | 'AFTER';

/** Words of the scales in the language of the screen. */
export interface SpokenScales {
  scales: Scales;
  /** The text of a worded thing. */
  told: (worded: { text: string; textEn: string } | undefined) => string;
}

/** The scales of coaching with their words; undefined until they are there. */
export function useScales(): SpokenScales | undefined {
  const { locale } = useIntl();
  const scales = useAnswer(scalesQuery, {}).data?.coachingScales;
  return scales && { scales, told: (worded) => (worded ? (locale.startsWith('en') ? worded.textEn : worded.text) : '') };
}
