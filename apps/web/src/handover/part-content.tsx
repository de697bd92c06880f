import { useDomains } from '../levels/use-framework.js';
import { LevelMark } from '../parts/level/level-mark.js';
import { useDays } from '../words/use-days.js';
import { useNames, useWords } from '../words/use-words.js';
import { saysSomething, type PartKind, type ToldFact, type ToldLevel, type ToldWords } from './told.js';
import { useFactWords } from './use-fact-words.js';
import './handover-document.css';

/** What the colleague tells in one part: per category facts, what goes well, words, what is needed, levels. Strengths always first (R12). */
export function PartContent({ part, sections }: { part: PartKind; sections: readonly ToldWords[] }) {
  const nameOf = useNames();
  const shown = sections.filter(saysSomething);
  return shown.map((section) => (
    <div key={section.category} className="document__section">
      {shown.length > 1 && part !== 'PERSON' ? <h4>{nameOf('handover.category', section.category)}</h4> : null}
      <FactList facts={section.facts} />
      <Words section={section} />
      <LevelList levels={section.levels} />
    </div>
  ));
}

function Words({ section: { strengths, notes, concerns } }: { section: ToldWords }) {
  const say = useWords();
  return (
    <>
      {strengths.length > 0 ? (
        <ul className="document__strengths">
          {strengths.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {notes.map(({ text }) => (
        <p key={text} className="document__words">
          {text}
        </p>
      ))}
      {concerns.map(({ text }) => (
        <p key={text} className="document__words">
          <b>{say('handover.document.needs')}</b> {text}
        </p>
      ))}
    </>
  );
}

/** Named values of the record, one line. */
export function FactList({ facts }: { facts: readonly ToldFact[] }) {
  const nameOf = useNames();
  const wordsOf = useFactWords();
  if (facts.length === 0) return null;
  const keys = [...new Set(facts.map(({ key }) => key))];
  return (
    <dl className="document__facts">
      {keys.map((key) => (
        <div key={key}>
          <dt>{nameOf('handover.fact', key)}</dt>
          <dd>
            {facts
              .filter((fact) => fact.key === key)
              .map(wordsOf)
              .join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Steps on lines; a line nobody looked at is not here, which says nothing about the child (X23). */
export function LevelList({ levels }: { levels: readonly ToldLevel[] }) {
  const say = useWords();
  const days = useDays();
  const domains = useDomains();
  if (levels.length === 0) return null;
  const nameOf = (code: string) => domains?.flatMap(({ lines }) => lines).find(({ id }) => id === code)?.name ?? code;
  return (
    <ul className="document__levels">
      {levels.map(({ line, step, state, observedOn }) => (
        <li key={line}>
          <LevelMark silent level={{ state, step }} />
          <span>
            {nameOf(line)}: {say('level.step', { step })}, {say(`level.state.${state}`)} <small>{days.medium(observedOn)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
