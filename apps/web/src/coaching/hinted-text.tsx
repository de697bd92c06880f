import type { ReactNode } from 'react';
import { TextArea } from '../parts/text-field/text-field.js';
import { HintList } from './hint-list.js';
import { useTextHints, type HintPlace } from './use-text-hints.js';

interface HintedTextProps extends HintPlace {
  label: string;
  help?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  most: number;
  rows?: number;
  foot?: ReactNode;
}

/** A text that stays anonymous: while one types, words that could tell which child it is are named under it (X15). */
export function HintedText({ trajectoryId, consultationId, locationId, groupId, isIntervision, ...field }: HintedTextProps) {
  const hints = useTextHints(field.value, { trajectoryId, consultationId, locationId, groupId, isIntervision });
  return (
    <div>
      <TextArea {...field} />
      <HintList hints={hints} />
    </div>
  );
}
