import { useState } from 'react';
import { Link } from 'react-aria-components';
import { FactList, LevelList } from '../../handover/part-content.js';
import type { Category, ToldLine, ToldSection } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { LineField } from '../../parts/line-field/line-field.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { lists, type ListName, type SectionWords } from './part-words.js';

/** The most characters of one line, and lines of one list, as the server keeps them. */
const MOST_LINE = 300;
const MOST_LINES = 6;
const marks: Readonly<Record<ListName, '+' | '–' | '?'>> = { strengths: '+', notes: '–', concerns: '?' };

/** Where a list makes no sense: names and places have facts alone; what a child loves is never a concern. */
const without: Readonly<Partial<Record<Category, readonly ListName[]>>> = {
  PERSON: ['strengths', 'concerns'],
  ATTENDANCE: ['strengths', 'concerns'],
  INTERESTS_AND_TALENTS: ['concerns'],
  WHAT_WORKS: ['concerns'],
  HOME_LANGUAGES: ['concerns'],
  INVOLVED_PROFESSIONALS: ['strengths', 'concerns'],
  SUPPORT_QUESTION: ['strengths'],
};

interface SectionFieldsProps {
  childId: string;
  section: ToldSection;
  isAlone: boolean;
  words: SectionWords;
  onChange: (words: SectionWords) => void;
}

/** One category: facts and levels as they are in the record, then sentences; what goes well always stands first (R12). */
export function SectionFields({ childId, section, isAlone, words, onChange }: SectionFieldsProps) {
  const nameOf = useNames();
  const name = nameOf('handover.category', section.category);
  const offered = lists.filter((list) => !without[section.category]?.includes(list));
  return (
    <div id={section.category} className="make__section" role="group" aria-label={name}>
      <div className="make__head">
        {isAlone ? null : <h3>{name}</h3>}
        <Adders
          name={name}
          offered={offered.filter((list) => words[list].length < MOST_LINES)}
          onAdd={(list) => onChange({ ...words, [list]: [...words[list], ''] })}
        />
      </div>
      <FactList facts={section.facts} />
      <LevelList levels={section.levels} />
      {offered.map((list) => (
        <Lines
          key={list}
          childId={childId}
          name={name}
          list={list}
          known={section[list]}
          texts={words[list]}
          onChange={(texts) => onChange({ ...words, [list]: texts })}
        />
      ))}
    </div>
  );
}

interface LinesProps {
  childId: string;
  name: string;
  list: ListName;
  known: readonly ToldLine[];
  texts: readonly string[];
  onChange: (texts: string[]) => void;
}

function Lines({ childId, name, list, known, texts, onChange }: LinesProps) {
  const nameOf = useNames();
  const [first] = useState(texts.length);
  if (texts.length === 0) return null;
  return (
    <div className="make__lines">
      {texts.map((text, index) => (
        <LineField
          key={index}
          label={`${name}: ${nameOf('prepare.list', list)}, ${index + 1}`}
          mark={marks[list]}
          most={MOST_LINE}
          value={text}
          autoFocus={index >= first && text === ''}
          onChange={(typed) => onChange(texts.map((other, place) => (place === index ? typed.replace(/\n/g, ' ') : other)))}
          source={text.trim() ? <Source line={known.find((line) => line.text === text)} childId={childId} /> : undefined}
        />
      ))}
    </div>
  );
}

/** Where a sentence came from, as a way to it (H2); a changed one is typed. */
function Source({ line, childId }: { line?: ToldLine; childId: string }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  if (!line || line.source.kind === 'TYPED') return say('prepare.source.typed');
  return (
    <Link href={`/kind/${childId}`}>
      {nameOf('prepare.source', line.source.kind)}
      {line.source.on ? `, ${days.medium(line.source.on)}` : ''}
    </Link>
  );
}

function Adders({ name, offered, onAdd }: { name: string; offered: readonly ListName[]; onAdd: (list: ListName) => void }) {
  const nameOf = useNames();
  return (
    <div className="make__adders">
      {offered.map((list) => (
        <Button key={list} kind="quiet" size="desk" aria-label={`${name}: ${nameOf('prepare.add', list)}`} onPress={() => onAdd(list)}>
          {nameOf('prepare.add', list)}
        </Button>
      ))}
    </div>
  );
}
