import { useIntl } from 'react-intl';
import { useWords } from '../../words/use-words.js';
import { Bar } from '../progress-bar/bar.js';
import '../progress-bar/progress-bar.css';
import './figure.css';

interface FigureProps {
  /** How many of the whole; undefined when the whole is too small to show (X18). */
  part: number | undefined;
  /** The denominator; always said. */
  whole: number;
  /** What it counts: "op tijd gelezen". */
  what: string;
}

/** A share with its denominator and a small bar. Below five it says "< 5" and draws nothing (X18); of nothing it says "geen". */
export function Figure({ part, whole, what }: FigureProps) {
  const say = useWords();
  const intl = useIntl();
  const hidden = part === undefined;
  const number = hidden ? '< 5' : whole === 0 ? '–' : intl.formatNumber(part / whole, { style: 'percent' });
  return (
    <div className="figure">
      <p className="figure__number">
        {number} <span className="figure__what">{what}</span>
      </p>
      {hidden ? null : <Bar className="figure__bar" part={part} whole={whole} />}
      <p className="figure__of">{hidden ? say('parts.figure.tooFew') : whole === 0 ? say('parts.figure.none') : say('parts.figure.of', { part, whole })}</p>
    </div>
  );
}

/** Lines under a figure: a word and a number. */
export function FigureLines({ lines }: { lines: readonly { name: string; value: string }[] }) {
  return (
    <dl className="figure-lines">
      {lines.map((line) => (
        <FigureLine key={line.name} {...line} />
      ))}
    </dl>
  );
}

function FigureLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
