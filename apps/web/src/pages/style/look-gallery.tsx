import { useState } from 'react';
import { Card } from '../../parts/card/card.js';
import { ChildHead } from '../../parts/child-head/child-head.js';
import { Chips } from '../../parts/chip/chip.js';
import { LevelLegend } from '../../parts/level/level-legend.js';
import { LevelMark } from '../../parts/level/level-mark.js';
import type { Level } from '../../parts/level/level.js';
import { LineChart } from '../../parts/line-chart/line-chart.js';
import { startStep, type Rating } from '../../parts/rating-row/rating.js';
import { RatingRow } from '../../parts/rating-row/rating-row.js';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { TwoVoices } from '../../parts/two-voices/two-voices.js';
import { domains, sample, series, steps } from './sample.js';
import { Section } from './section.js';

const marks: Level[] = (['SEEN', 'DEVELOPING', 'DOUBT'] as const).flatMap((state) => [0, 5, 9].map((monthsOld) => ({ state, step: 7, monthsOld })));

/** Looking at one child: marks, the line, the short route, voices. */
export function LookGallery() {
  const lines = domains[0]?.lines ?? [];
  const [ratings, setRatings] = useState<Record<string, Rating | undefined>>({
    SPEAKING: { step: 6, sight: 'SEEN', certainty: 'SURE' },
    LITERACY: { step: 4, sight: 'DEVELOPING', certainty: 'DOUBT' },
  });
  const [wellbeing, setWellbeing] = useState<number>();
  return (
    <>
      <Section title={sample.sections.marks}>
        <div className="style-page__row">
          {([18, 24, 32] as const).map((size) =>
            marks.map((level) => <LevelMark key={`${size} ${level.state} ${level.monthsOld}`} level={level} size={size} />),
          )}
          <LevelMark level={{ state: 'NOT_LOOKED' }} size={32} />
          <LevelMark level={{ state: 'DEVELOPING', step: 6, stepTo: 8 }} size={24} />
          <LevelMark level={{ state: 'SEEN', step: 12 }} size={24} />
        </div>
        <LevelLegend />
      </Section>
      <Section title={sample.sections.chart}>
        <div className="columns columns--aside">
          <div className="flow">
            <ChildHead name={sample.child} level={3} tint={1} facts={sample.facts} />
            <Card level={3} title={sample.lovesTitle}>
              <Chips label={sample.lovesTitle} items={sample.loves} />
            </Card>
            <Card level={3} title={sample.calmTitle} tone="warm">
              <p>{sample.calm}</p>
            </Card>
          </div>
          <div className="flow">
            <Card level={3} title={domains[0]?.name}>
              <LineChart
                name={sample.chartName}
                sentence={sample.chartSentence}
                series={series}
                steps={14}
                handovers={[{ months: 48, name: sample.toSchool }]}
              />
            </Card>
            <TwoVoices
              voices={[
                { who: 'STAFF', place: sample.source, words: sample.voices[0] },
                { who: 'PARENTS', words: sample.voices[1] },
                { who: 'CHILD', childName: sample.child, words: sample.voices[2] },
              ]}
            />
          </div>
        </div>
      </Section>
      <Section title={sample.sections.rating}>
        <ScaleRow
          label={sample.wellbeing.label}
          anchors={sample.wellbeing.anchors as [string, string, string, string, string]}
          last={sample.wellbeing.last}
          value={wellbeing}
          onChange={setWellbeing}
        />
        <div>
          {lines.map((line, index) => (
            <RatingRow
              key={line.id}
              line={line}
              domain={domains[0]?.name}
              steps={steps}
              start={startStep(steps, 47)}
              previous={index === 2 ? undefined : { step: 5, sight: 'DEVELOPING', certainty: 'FAIRLY', lookedOn: '2026-05-12' }}
              value={ratings[line.id]}
              onChange={(value) => setRatings({ ...ratings, [line.id]: value })}
            />
          ))}
        </div>
      </Section>
    </>
  );
}
