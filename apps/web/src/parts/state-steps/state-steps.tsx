import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import './state-steps.css';

/** One state on the way. `note` says when, or by whom: "3 mrt 2028", "juf Noor, 12 nov 2028". */
export interface StateStep {
  id: string;
  name: string;
  note?: ReactNode;
}

interface StateStepsProps {
  /** What is on its way, for who listens. */
  label: string;
  steps: readonly StateStep[];
  /** The step that is being waited for; undefined when the way is finished. */
  current?: string;
}

/** The way of a handover: what is done, what is waited for, what comes (R7, H6). Across where there is room, down on a phone. */
export function StateSteps({ label, steps, current }: StateStepsProps) {
  const say = useWords();
  const now = current === undefined ? steps.length : steps.findIndex((step) => step.id === current);
  return (
    <div className="state-steps__box">
      <ol className="state-steps" aria-label={label}>
        {steps.map((step, index) => {
          const state = index < now ? 'done' : index === now ? 'now' : 'later';
          return (
            <li key={step.id} className="state-steps__step" data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span className="state-steps__dot" aria-hidden="true" />
              <span className="state-steps__name">
                {step.name}
                <span className="hidden-visually">, {say(`parts.steps.${state}`)}</span>
              </span>
              {step.note ? <small>{step.note}</small> : null}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
