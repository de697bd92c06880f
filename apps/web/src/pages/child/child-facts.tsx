import { Card } from '../../parts/card/card.js';
import { Chips } from '../../parts/chip/chip.js';
import { Notice } from '../../parts/notice/notice.js';
import type { ResultOf } from '../../session/graphql.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { CardWords } from './card-words.js';
import type { childQuery } from './child.query.js';

type Told = ResultOf<typeof childQuery>;

/** Strengths first, then what comforts and works, then what was agreed in the talk. */
export function ChildFacts({ told: { handoverSummary }, words }: { told: Told; words: CardWords }) {
  const say = useWords();
  return (
    <div className="flow" data-words>
      {words.loves.length > 0 ? (
        <Card title={say('child.loves')}>
          <Chips label={say('child.loves')} items={words.loves} />
        </Card>
      ) : null}
      {words.works.length > 0 ? (
        <Card title={say('child.works')}>
          <ul className="child-card__list">
            {words.works.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Agreements agreements={words.agreements} />
      <Standing told={handoverSummary} isShortened={words.isShortened} />
    </div>
  );
}

function Agreements({ agreements }: Pick<CardWords, 'agreements'>) {
  const say = useWords();
  const days = useDays();
  if (agreements.length === 0) return null;
  return (
    <Card title={say('child.agreements')}>
      <ul className="child-card__list child-card__list--agreed">
        {agreements.map(({ what, who, until }) => (
          <li key={what}>
            {what}
            <small>{[who, until ? say('child.until', { day: days.medium(until) }) : undefined].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Where the handover stands; once it was withdrawn only that it is not shared any further (R9). */
function Standing({ told, isShortened }: { told: Told['handoverSummary']; isShortened: boolean }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  if (!told) return null;
  if (told.noFurtherSharingSince) return <Notice>{say('child.noFurther', { day: days.medium(told.noFurtherSharingSince) })}</Notice>;
  return (
    <p className="child-card__state">
      {say('child.handover', { state: nameOf('handover.state', told.state), place: told.senderName ?? 'none' })} {isShortened ? say('child.more') : null}
    </p>
  );
}
