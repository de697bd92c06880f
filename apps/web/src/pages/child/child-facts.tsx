import { Card } from '../../parts/card/card.js';
import { Chips } from '../../parts/chip/chip.js';
import type { ResultOf } from '../../session/graphql.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import type { childQuery } from './child.query.js';

type Told = ResultOf<typeof childQuery>;

/** A card holds few words (S3): so many of a kind, the first ones. */
const MOST = 3;

/** Strengths first, then what comforts and works, then what was agreed in the talk. */
export function ChildFacts({ told: { childProfile, handoverSummary } }: { told: Told }) {
  const say = useWords();
  const nameOf = useNames();
  const own = (kind: string) => childProfile.strengths.filter((strength) => strength.kind === kind).map(({ text }) => text);
  const came = handoverSummary?.side === 'RECEIVER' ? handoverSummary : undefined;
  const loves = unique([...own('LOVES'), ...own('PROUD_OF'), ...(came?.strengths ?? []).map(({ text }) => text)]);
  const works = unique([...own('CALMED_BY'), ...own('WORKS'), ...(came?.works ?? []).map(({ text }) => text)]);
  return (
    <div className="flow">
      {loves.length > 0 ? (
        <Card level={2} title={say('child.loves')}>
          <Chips label={say('child.loves')} items={loves} />
        </Card>
      ) : null}
      {works.length > 0 ? (
        <Card level={2} title={say('child.works')}>
          <ul className="child-card__list">
            {works.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Agreements told={handoverSummary} />
      {handoverSummary ? (
        <p className="child-card__state">
          {say('child.handover', { state: nameOf('group.handover', handoverSummary.state), place: handoverSummary.senderName ?? '' })}
        </p>
      ) : null}
    </div>
  );
}

function Agreements({ told }: { told: Told['handoverSummary'] }) {
  const say = useWords();
  const days = useDays();
  if (!told || told.agreements.length === 0) return null;
  return (
    <Card level={2} tone="warm" title={say('child.agreements')}>
      <ul className="child-card__list">
        {told.agreements.map(({ what, who, until }) => (
          <li key={what}>
            {what}
            <small>
              {who}
              {until ? ` · ${say('child.until', { day: days.short(until) })}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)].slice(0, MOST);
}
