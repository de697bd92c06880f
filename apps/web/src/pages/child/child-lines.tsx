import { useState } from 'react';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import type { Domain, Level } from '../../parts/level/level.js';
import { LineChart } from '../../parts/line-chart/line-chart.js';
import type { LineSeries } from '../../parts/line-chart/line-series.js';
import { Segments } from '../../parts/rating-row/segments.js';
import '../../parts/rating-row/rating-row.css';
import { levelOf } from '../../levels/level-of.js';
import { useDomains } from '../../levels/use-framework.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useList } from '../../words/use-list.js';
import { useNames, useWords } from '../../words/use-words.js';
import { historyQuery } from './child.query.js';

type Histories = ResultOf<typeof historyQuery>['childLevels']['history'];

/** Steps of the framework (product X1): the drawing's height. */
const STEPS = 14;
const FIRST_SCHOOL_MONTH = 48;

/** One domain at a time, on paper all of them, from birth to twelve; a line is never drawn through a gap (X23). */
export function ChildLines({ childId, months, levels }: { childId: string; months: number; levels: Readonly<Record<string, Level>> }) {
  const say = useWords();
  const domains = useDomains();
  const [chosen, setChosen] = useState<string>();
  const history = useAnswer(historyQuery, { childId });
  const domain = domains?.find(({ id }) => id === chosen) ?? domains?.[0];
  if (!domains || !domain) return null;
  const chart = (one: Domain) => (
    <Answer query={history}>{({ childLevels }) => <DomainChart domain={one} history={childLevels.history} months={months} levels={levels} />}</Answer>
  );
  return (
    <>
      <Card
        title={domain.name}
        actions={
          <Segments label={say('child.domain')} options={domains.map(({ id, name }) => ({ key: id, text: name }))} value={domain.id} onChange={setChosen} />
        }
      >
        {chart(domain)}
      </Card>
      {domains
        .filter((other) => other !== domain)
        .map((other) => (
          <div key={other.id} className="paper-only">
            <Card title={other.name}>{chart(other)}</Card>
          </div>
        ))}
    </>
  );
}

function DomainChart({ domain, history, months, levels }: { domain: Domain; history: Histories; months: number; levels: Readonly<Record<string, Level>> }) {
  const say = useWords();
  const nameOf = useNames();
  const listed = useList();
  const { today } = useSession();
  const series: LineSeries[] = domain.lines.map((line) => ({
    id: line.id,
    name: line.name,
    points: (history.find((one) => one.line === line.id)?.ratings ?? []).map((rating) => ({
      ...levelOf({ ...rating, line: line.id }, today, (role) => nameOf('shell.role', role)),
      months: rating.ageMonths ?? 0,
    })),
  }));
  if (series.every(({ points }) => points.length === 0)) return <EmptyState>{say('child.noLooks')}</EmptyState>;
  const notLooked = domain.lines.filter((line) => (levels[line.id]?.state ?? 'NOT_LOOKED') === 'NOT_LOOKED').map(({ name }) => name);
  const sentence = notLooked.length > 0 ? say('child.notLooked', { lines: listed(notLooked) }) : say('child.looked', { count: domain.lines.length });
  return (
    <LineChart
      name={say('child.chart', { domain: domain.name })}
      sentence={sentence}
      series={series}
      steps={STEPS}
      now={months}
      handovers={[{ months: FIRST_SCHOOL_MONTH, name: say('child.toSchool') }]}
    />
  );
}
