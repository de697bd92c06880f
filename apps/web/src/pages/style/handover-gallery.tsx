import { Board } from '../../parts/board/board.js';
import { Card } from '../../parts/card/card.js';
import { Figure, FigureLines } from '../../parts/figure/figure.js';
import { MonthStrip } from '../../parts/month-strip/month-strip.js';
import { StateSteps } from '../../parts/state-steps/state-steps.js';
import { TaskList } from '../../parts/task-list/task-list.js';
import { sample } from './sample.js';
import { Section } from './section.js';

const names = sample.names.slice(0, 12);

/** Vandaag, the board, who comes when, and figures of locations. */
export function HandoverGallery() {
  return (
    <>
      <Section title={sample.sections.today}>
        <TaskList
          label={sample.sections.today}
          calm={sample.calmDay}
          tasks={sample.tasks.map(([title = '', why, when, soon], index) => ({ id: String(index), title, why, when, soon: Boolean(soon), href: '/stijl' }))}
        />
      </Section>
      <Section title={sample.sections.handover}>
        <StateSteps label={sample.child} current="SENT" steps={sample.steps.map(([id = '', name = '', note]) => ({ id, name, note }))} />
        <Board
          label={sample.sections.handover}
          columns={sample.columns.map((title, index) => ({
            id: title,
            title,
            cards: names
              .filter((_, child) => child % 5 === index && index !== 3)
              .map((name, child) => ({
                id: name,
                title: name,
                href: '/stijl',
                note: sample.cardNote,
                asks: index === 1 && child === 0 ? sample.cardAsks : undefined,
              })),
          }))}
        />
        <MonthStrip
          label={sample.sections.handover}
          months={sample.months}
          today={sample.today}
          arrivals={names.slice(0, 7).map((name, index) => ({
            id: name,
            name,
            href: '/stijl',
            startsOn: `${sample.months[Math.floor(index / 2)] ?? ''}-${String(2 + index * 4).padStart(2, '0')}`,
            state: index === 1 ? sample.handover.unread : sample.handover.read,
            open: index === 1,
          }))}
        />
      </Section>
      <Section title={sample.sections.figures}>
        <div className="style-page__six">
          {sample.cities.map((city, index) => (
            <Card key={city} level={3} title={city}>
              <Figure what={sample.onTime} part={index === 3 ? undefined : 22 - index} whole={index === 5 ? 0 : 24} />
              <FigureLines lines={sample.figureLines.map(([name = '', value = '']) => ({ name, value }))} />
            </Card>
          ))}
        </div>
      </Section>
    </>
  );
}
