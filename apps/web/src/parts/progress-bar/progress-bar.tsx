import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { Bar } from './bar.js';
import './progress-bar.css';

interface ProgressBarProps {
  label: string;
  /** How many are done; undefined while that cannot be known. */
  done?: number;
  whole: number;
  /** "1.200 van 20.000 leerlingen"; without it the share. */
  figure?: string;
}

/** How far something is that takes a while: an import, an export. */
export function ProgressBar({ label, done, whole, figure }: ProgressBarProps) {
  const intl = useIntl();
  const share = done === undefined || whole === 0 ? '' : intl.formatNumber(done / whole, { style: 'percent' });
  return (
    <AriaProgressBar className="progress" value={done ?? 0} maxValue={whole} isIndeterminate={done === undefined} valueLabel={figure ?? share}>
      <Label>{label}</Label>
      <span className="progress__figure">{figure ?? share}</span>
      {done === undefined ? (
        <svg className="progress__bar" width="100%" height="8" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className="bar__whole" width="100" height="8" />
          <rect className="bar__part progress__wait" width="25" height="8" />
        </svg>
      ) : (
        <Bar className="progress__bar" part={done} whole={whole} />
      )}
    </AriaProgressBar>
  );
}
