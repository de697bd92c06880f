import type { ReactNode } from 'react';
import { Button as AriaButton, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import { LevelMark } from '../level/level-mark.js';
import type { Certainty, Line } from '../level/level.js';
import { isSame, withStep, type Rating, type Step } from './rating.js';
import { Segments } from './segments.js';
import './rating-row.css';

interface RatingRowProps {
  line: Line;
  /** Shown pale above or beside the name. */
  domain?: string;
  steps: readonly Step[];
  /** The last look, pale beside the new one, with its calendar date. */
  previous?: Rating & { lookedOn: string };
  /** Where −/+ begins when there is no last look: `startStep(steps, months)`. */
  start: number;
  value: Rating | undefined;
  onChange: (value: Rating | undefined) => void;
  /** What opens under the row: indicators when in doubt, a note. */
  children?: ReactNode;
}

/**
 * One line of a look at a child (O8, O11): last value pale, *zelfde* in one tap, or −/+ and a list of steps, what is seen, how
 * sure. The step's description is always visible. An untouched row stays "nog niet gekeken", which is no low value (X23).
 */
export function RatingRow({ line, domain, steps, previous, start, value, onChange, children }: RatingRowProps) {
  const say = useWords();
  const described = steps.find((step) => step.number === (value?.step ?? previous?.step ?? start));
  const certainty: Certainty[] = ['SURE', 'FAIRLY', 'DOUBT'];
  return (
    <div className="rating-row" role="group" aria-label={line.name} data-empty={value ? undefined : true}>
      <div className="rating-row__name">
        <h3>{line.name}</h3>
        {domain ? <span className="rating-row__domain">{domain}</span> : null}
      </div>
      <LastLook previous={previous} same={isSame(value, previous)} onSame={(rating) => onChange(rating)} line={line.name} />
      <StepPick {...{ line, steps, previous, start, value, onChange }} />
      <div className="rating-row__choices">
        <Segments
          label={say('level.rating.sight', { line: line.name })}
          options={(['SEEN', 'DEVELOPING'] as const).map((key) => ({ key, text: say(`level.state.${key}`) }))}
          value={value?.sight}
          onChange={(sight) => onChange({ ...(value ?? withStep(previous?.step ?? start, undefined, previous)), sight })}
        />
        <Segments
          label={say('level.rating.certainty', { line: line.name })}
          options={certainty.map((key) => ({ key, text: say(`level.certainty.${key}`) }))}
          value={value?.certainty}
          warm={value?.certainty === 'DOUBT'}
          onChange={(sure) => onChange({ ...(value ?? withStep(previous?.step ?? start, undefined, previous)), certainty: sure })}
        />
      </div>
      <p className="rating-row__text" aria-live="polite">
        {value
          ? described?.description
          : `${say('level.state.NOT_LOOKED')} · ${say('level.step', { step: described?.number ?? start })}: ${described?.description ?? ''}`}
      </p>
      {children}
    </div>
  );
}

function LastLook({
  previous,
  same,
  onSame,
  line,
}: {
  previous?: Rating & { lookedOn: string };
  same: boolean;
  onSame: (rating: Rating) => void;
  line: string;
}) {
  const say = useWords();
  const days = useDays();
  if (!previous) return <span className="rating-row__last">{say('level.rating.first')}</span>;
  const { step, sight, certainty, lookedOn } = previous;
  return (
    <span className="rating-row__last">
      <LevelMark size={24} level={{ state: certainty === 'DOUBT' ? 'DOUBT' : sight, step }} />
      <span>{days.medium(lookedOn)}</span>
      <Button size="desk" isDisabled={same} onPress={() => onSame({ step, sight, certainty })} aria-label={say('level.rating.sameOn', { line })}>
        {say('level.rating.same')}
      </Button>
    </span>
  );
}

type StepPickProps = Pick<RatingRowProps, 'line' | 'steps' | 'previous' | 'start' | 'value' | 'onChange'>;

function StepPick({ line, steps, previous, start, value, onChange }: StepPickProps) {
  const say = useWords();
  const last = steps.at(-1)?.number ?? 1;
  const choose = (step: number) => onChange(withStep(step, value, previous));
  const nudge = (by: -1 | 1) => choose(value ? Math.min(last, Math.max(1, value.step + by)) : (previous?.step ?? start));
  return (
    <div className="rating-row__step">
      <AriaButton
        className="rating-row__nudge"
        aria-label={say('level.rating.down', { line: line.name })}
        isDisabled={value?.step === 1}
        onPress={() => nudge(-1)}
      >
        −
      </AriaButton>
      <Select
        className="rating-row__select"
        aria-label={say('level.rating.step', { line: line.name })}
        value={value?.step ?? null}
        onChange={(step) => choose(Number(step))}
      >
        <AriaButton className="rating-row__pick">
          <SelectValue>{() => (value ? say('level.step', { step: value.step }) : say('level.rating.choose'))}</SelectValue>
        </AriaButton>
        <Popover>
          <ListBox className="step-list" items={steps}>
            {(step) => (
              <ListBoxItem id={step.number} className="step-list__step" textValue={`${step.number} ${step.description}`}>
                <Text slot="label" className="step-list__text">
                  <b>{step.number}</b> {step.description}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
      <AriaButton
        className="rating-row__nudge"
        aria-label={say('level.rating.up', { line: line.name })}
        isDisabled={value?.step === last}
        onPress={() => nudge(1)}
      >
        +
      </AriaButton>
    </div>
  );
}
