import { useState, type ReactNode } from 'react';
import { Button } from '../../parts/button/button.js';
import { LevelMark } from '../../parts/level/level-mark.js';
import { useDomains } from '../../levels/use-framework.js';
import { useSteps } from '../../levels/use-steps.js';
import { useNames, useWords } from '../../words/use-words.js';
import { CorrectRating } from './correct-rating.js';
import { CorrectWellbeing } from './correct-wellbeing.js';
import { RatingWords } from './rating-words.js';
import type { LookDay } from './looks-by-day.js';
import type { SeenRating, SeenWellbeing } from './looks.query.js';
import { useScales } from './use-scales.js';

interface DayProps {
  childId: string;
  look: LookDay;
  mayCorrect: boolean;
}

/** One day of looking: wellbeing first (O6), then the lines in their order, each with the versions before it (O18). */
export function DayOfLooking({ childId, look, mayCorrect }: DayProps) {
  const domains = useDomains() ?? [];
  const lines = domains.flatMap((domain) => domain.lines);
  return (
    <ul className="looks">
      {look.felt.map((felt) => (
        <Felt key={felt.id} childId={childId} felt={felt} mayCorrect={mayCorrect} />
      ))}
      {look.ratings.map((rating) => (
        <Rated
          key={rating.id}
          childId={childId}
          rating={rating}
          name={lines.find(({ id }) => id === rating.line)?.name ?? rating.line}
          mayCorrect={mayCorrect}
        />
      ))}
    </ul>
  );
}

function Rated({ childId, rating, name, mayCorrect }: { childId: string; rating: SeenRating; name: string; mayCorrect: boolean }) {
  const say = useWords();
  const nameOf = useNames();
  const steps = useSteps();
  const [correcting, setCorrecting] = useState(false);
  const described = steps?.[rating.line]?.find(({ number }) => number === rating.step)?.description;
  const who = rating.source ?? nameOf('shell.role', rating.raterRole);
  // what came from elsewhere is put right there
  const canCorrect = mayCorrect && !rating.source;
  return (
    <Row
      mark={<LevelMark size={24} level={{ state: rating.state, step: rating.step }} />}
      name={name}
      correct={canCorrect ? () => setCorrecting(true) : undefined}
    >
      <p>{described}</p>
      {rating.note ? <p className="looks__note">{say('looks.note', { note: rating.note })}</p> : null}
      <small>{[say(`level.certainty.${rating.certainty}`), who].join(' · ')}</small>
      <Before reason={rating.reason} versions={rating.earlier}>
        {(version) =>
          version.step && version.sight && version.certainty ? (
            <RatingWords rating={{ step: version.step, sight: version.sight, certainty: version.certainty }} note={version.note} />
          ) : null
        }
      </Before>
      {correcting ? <CorrectRating childId={childId} rating={rating} name={name} onClose={() => setCorrecting(false)} /> : null}
    </Row>
  );
}

function Felt({ childId, felt, mayCorrect }: { childId: string; felt: SeenWellbeing; mayCorrect: boolean }) {
  const nameOf = useNames();
  const scales = useScales();
  const [correcting, setCorrecting] = useState(false);
  if (!scales) return null;
  const { wellbeing, involvement } = scales;
  return (
    <Row name={`${wellbeing.name} · ${involvement.name}`} correct={mayCorrect ? () => setCorrecting(true) : undefined}>
      <p>{scales.inWords(felt)}</p>
      <small>{nameOf('shell.role', felt.raterRole)}</small>
      <Before reason={felt.reason} versions={felt.earlier}>
        {(version) => scales.inWords(version)}
      </Before>
      {correcting ? <CorrectWellbeing childId={childId} felt={felt} scales={scales} onClose={() => setCorrecting(false)} /> : null}
    </Row>
  );
}

interface RowProps {
  mark?: ReactNode;
  name: string;
  /** Absent for who may not put it right. */
  correct?: () => void;
  children: ReactNode;
}

function Row({ mark, name, correct, children }: RowProps) {
  const say = useWords();
  return (
    <li className="looks__row">
      <span className="looks__mark">{mark}</span>
      <div className="looks__said">
        <h3>{name}</h3>
        {children}
      </div>
      {correct ? (
        <Button size="desk" aria-label={say('looks.correctThis', { name })} onPress={correct}>
          {say('looks.correct')}
        </Button>
      ) : null}
    </li>
  );
}

interface BeforeProps<One> {
  /** Why the standing version replaced the first of `versions`. */
  reason: string | null;
  versions: readonly One[];
  children: (version: One) => ReactNode;
}

/** The versions before, latest first, each with the reason for which it was replaced: nothing is silently overwritten. */
function Before<One extends { id: string; reason: string | null }>({ reason, versions, children }: BeforeProps<One>) {
  const say = useWords();
  const nameOf = useNames();
  return versions.map((version, index) => {
    const why = index === 0 ? reason : (versions[index - 1]?.reason ?? null);
    return (
      <p key={version.id} className="looks__before">
        {say('looks.before')} {children(version)}
        {why ? <> · {nameOf('looks.reason', why)}</> : null}
      </p>
    );
  });
}
