import { monthsBetween } from '../../levels/calendar.js';
import { useDomains } from '../../levels/use-framework.js';
import { useSteps } from '../../levels/use-steps.js';
import { LevelList } from '../../handover/part-content.js';
import type { ToldLevel } from '../../handover/told.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { startStep, type Rating } from '../../parts/rating-row/rating.js';
import { RatingRow } from '../../parts/rating-row/rating-row.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { DomainAnswer, LevelDomain } from './level-answer.js';

interface LevelDomainFormProps {
  domain: LevelDomain;
  delivered: readonly ToldLevel[];
  birthDate: string | null;
  answer: DomainAnswer | undefined;
  onChange: (answer: DomainAnswer) => void;
}

/** One domain: what came along, and whether the teacher sees the same; else the lines open, each beginning at what came (R16). */
export function LevelDomainForm({ domain, delivered, birthDate, answer, onChange }: LevelDomainFormProps) {
  const say = useWords();
  const nameOf = useNames();
  const name = nameOf('handover.category', domain);
  const nothing = delivered.length === 0;
  const options = [
    { key: 'CONFIRMED' as const, text: say(nothing ? 'received.level.notYet' : 'received.level.right') },
    { key: 'ADJUSTED' as const, text: say(nothing ? 'received.level.seen' : 'received.level.other') },
  ];
  return (
    <section className="starting__domain" aria-label={name}>
      <h3>{name}</h3>
      {nothing ? <p className="soft">{say('received.level.nothing')}</p> : <LevelList levels={delivered} />}
      <ChoiceButtons label={name} options={options} value={answer?.outcome} onChange={(outcome) => onChange({ lines: {}, note: '', ...answer, outcome })} />
      {answer?.outcome === 'ADJUSTED' ? <Lines domain={domain} delivered={delivered} birthDate={birthDate} answer={answer} onChange={onChange} /> : null}
    </section>
  );
}

type LinesProps = Omit<LevelDomainFormProps, 'answer'> & { answer: DomainAnswer };

function Lines({ domain, delivered, birthDate, answer, onChange }: LinesProps) {
  const say = useWords();
  const { today } = useSession();
  const lines = useDomains()?.find(({ id }) => id === domain)?.lines ?? [];
  const steps = useSteps();
  if (!steps) return null;
  const months = birthDate ? monthsBetween(birthDate, today) : 48;
  const previousOf = (line: string): (Rating & { lookedOn: string }) | undefined => {
    const level = delivered.find((one) => one.line === line);
    return (
      level && {
        step: level.step,
        sight: level.state === 'DEVELOPING' ? 'DEVELOPING' : 'SEEN',
        certainty: level.state === 'DOUBT' ? 'DOUBT' : 'FAIRLY',
        lookedOn: level.observedOn,
      }
    );
  };
  return (
    <div className="starting__lines">
      {lines.map((line) => (
        <RatingRow
          key={line.id}
          line={line}
          steps={steps[line.id] ?? []}
          start={startStep(steps[line.id] ?? [], months)}
          previous={previousOf(line.id)}
          value={answer.lines[line.id]}
          onChange={(rating) => onChange({ ...answer, lines: { ...answer.lines, [line.id]: rating } })}
        />
      ))}
      <TextField label={say('received.level.note')} value={answer.note} onChange={(note) => onChange({ ...answer, note })} maxLength={500} />
    </div>
  );
}
