import { useState } from 'react';
import type { FigureCell } from '../../figures/cells.js';
import { together } from '../../figures/cells.js';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Notice } from '../../parts/notice/notice.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { Select } from '../../parts/select/select.js';
import { Answer } from '../../session/answer.js';
import { useHat, useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { Equality, ThenNow } from '../coaching-figures/people-charts.js';
import { Averted, Reach, Themes } from '../coaching-figures/reach-charts.js';
import '../coaching-figures/coaching-figures.css';
import { releasedQuery } from './municipality.query.js';

/** What a municipality sees: figures of all locations together, of five people or more each; no location, no quarter of one (R48). */
export function ReleasedFigures() {
  const say = useWords();
  const { today, name } = useSession();
  const { controllerName } = useHat();
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(now - 1);
  const [own, before, earlier] = [
    useAnswer(releasedQuery, { year }),
    useAnswer(releasedQuery, { year: year - 1 }),
    useAnswer(releasedQuery, { year: year - 2 }),
  ];
  return (
    <div className="flow">
      <Notice>{say('monitor.municipality.what', { organisation: controllerName })}</Notice>
      <div className="figures__choice screen-only">
        <Select
          label={say('monitor.year')}
          options={[now, now - 1, now - 2].map((one) => ({ key: String(one), text: String(one) }))}
          value={String(year)}
          onChange={(one) => setYear(Number(one))}
        />
        <div className="figures__print">
          <Button size="desk" onPress={() => window.print()}>
            {say('general.print')}
          </Button>
        </div>
      </div>
      <Answer query={own}>
        {({ releasedFigures }) => {
          const cells: FigureCell[] = together(releasedFigures, before.data?.releasedFigures ?? [], earlier.data?.releasedFigures ?? []);
          return releasedFigures.length === 0 ? (
            <EmptyState>{say('monitor.municipality.none', { year: String(year) })}</EmptyState>
          ) : (
            <div className="figures">
              <Reach cells={cells} />
              <Equality cells={cells} />
              <ThenNow cells={cells} figure="CONFIDENCE" from={1} to={10} />
              <ThenNow cells={cells} figure="GOALS" from={0} to={10} />
              <Themes cells={cells} />
              <Averted cells={cells} />
            </div>
          );
        }}
      </Answer>
      <PrintMark reader={name} today={today} />
    </div>
  );
}
