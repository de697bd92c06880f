import { useState } from 'react';
import { Dumbbell } from '../../parts/dumbbell/dumbbell.js';
import { MinutesField } from '../../parts/minutes/minutes-field.js';
import { Ownership, OwnershipLine } from '../../parts/ownership/ownership.js';
import { PhaseStrip } from '../../parts/phase-strip/phase-strip.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { TwoFaces } from '../../parts/two-faces/two-faces.js';
import { TwoLines } from '../../parts/two-lines/two-lines.js';
import { Button } from '../../parts/button/button.js';
import { sample } from './sample.js';
import { Section } from './section.js';

const { coaching } = sample;

/** Coaching: whose question it is, where two people are together, taps, minutes, then and now. */
export function CoachingGallery() {
  const [marks, setMarks] = useState<Record<string, number>>({});
  const [minutes, setMinutes] = useState(45);
  const [face, setFace] = useState<'GLAD' | 'NOT_GLAD'>();
  return (
    <>
      <Section title={sample.sections.ownership}>
        <div className="flow">
          <Ownership
            level={3}
            owner={coaching.owner}
            adds={coaching.adds}
            doesNot={coaching.doesNot}
            ticks={coaching.people.map((name, index) => ({ name, isTicked: index === 0 }))}
            action={<Button kind="fill">{coaching.tick}</Button>}
          />
          <OwnershipLine owner={coaching.owner} />
          <PhaseStrip
            label={sample.sections.ownership}
            current="TRYING"
            onMove={() => undefined}
            phases={coaching.phases.map(([key = '', name = '', ...days]) => ({ key, name, entered: days.map((day, index) => ({ day, isBack: index > 0 })) }))}
          />
        </div>
      </Section>
      <Section title={sample.sections.taps}>
        <div className="columns columns--2">
          <div className="flow">
            <TapScale
              label={coaching.statement}
              from={1}
              to={10}
              ends={[coaching.ends[0] ?? '', coaching.ends[1] ?? '']}
              value={marks['one']}
              onChange={(one) => setMarks({ ...marks, one })}
            />
            <TapScale label={coaching.zero} from={0} to={10} value={marks['zero'] ?? 6} onChange={(zero) => setMarks({ ...marks, zero })} />
            <TwoFaces label={coaching.statement} value={face} onChange={setFace} />
          </div>
          <div className="flow">
            <TapScale label={coaching.goal} from={-2} to={2} words={coaching.gas} value={marks['gas'] ?? 1} onChange={(gas) => setMarks({ ...marks, gas })} />
            <div>
              <MinutesField label={coaching.minutes[0] ?? ''} value={minutes} onChange={setMinutes} />
              <MinutesField label={coaching.minutes[1] ?? ''} value={0} onChange={() => undefined} />
            </div>
          </div>
        </div>
      </Section>
      <Section title={sample.sections.thenNow}>
        <div className="columns columns--2">
          <Dumbbell
            name={coaching.goals}
            sentence={coaching.goalsSay}
            from={-2}
            to={2}
            moments={[coaching.moments[0] ?? '', coaching.moments[1] ?? '', coaching.moments[2] ?? '']}
            rows={coaching.goalRows.map(([name = ''], index) => ({
              id: name,
              name,
              then: -1 - (index % 2),
              now: index === 2 ? undefined : 1 - (index % 2),
              later: index === 0 ? 2 : undefined,
            }))}
          />
          <TwoLines
            name={coaching.equality}
            sentence={coaching.equalitySay}
            sides={[coaching.people[0] ?? '', coaching.people[1] ?? '']}
            points={coaching.days.map((day, index) => ({ id: day, day, one: 6 + (index % 3), other: index === 1 ? undefined : 8 - (index % 2) }))}
          />
        </div>
      </Section>
    </>
  );
}
