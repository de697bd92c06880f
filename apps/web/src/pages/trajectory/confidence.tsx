import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Dumbbell } from '../../parts/dumbbell/dumbbell.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { confidenceQuery, giveConfidence } from './outcomes.query.js';
import { useScales, type Moment } from './scales.js';

/** Acting with confidence in six statements, at start, end and three months after: one's own graph, read by nobody else (X13). */
export function Confidence({ trajectoryId }: { trajectoryId: string }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const spoken = useScales();
  const answer = useAnswer(confidenceQuery, { trajectoryId });
  const [asked, setAsked] = useState<Moment>();
  const told = answer.data?.ownConfidence;
  if (!told || !spoken) return null;
  const { scales, told: words } = spoken;
  const valueOf = (item: string, moment: Moment) => told.marks.find((mark) => mark.item === item && mark.moment === moment)?.value;
  const open = told.moments.find((moment) => moment.open && !told.marks.some((mark) => mark.moment === moment.moment));
  const next = told.moments.find((moment) => !moment.open && moment.dueOn > today && !told.marks.some((mark) => mark.moment === moment.moment));
  return (
    <Card title={say('trajectory.confidence')} note={say('trajectory.confidence.own')}>
      <div className="flow">
        {told.marks.length > 0 ? (
          <Dumbbell
            name={say('trajectory.confidence')}
            sentence={changeSentence(told.marks, say)}
            from={scales.confidence.low}
            to={scales.confidence.high}
            moments={[say('trajectory.moment.START'), say('trajectory.moment.END'), say('trajectory.moment.AFTER')]}
            rows={scales.confidence.statements.map(({ code }) => ({
              id: code,
              name: say(`trajectory.confidence.${code as 'SELF_CONFIDENCE'}`),
              then: valueOf(code, 'START'),
              now: valueOf(code, 'END'),
              later: valueOf(code, 'AFTER'),
            }))}
          />
        ) : null}
        {open ? (
          <Button kind="fill" onPress={() => setAsked(open.moment)}>
            {say('trajectory.confidence.give', { moment: say(`trajectory.moment.${open.moment}`) })}
          </Button>
        ) : null}
        {next && !open ? <p className="soft">{say('trajectory.confidence.next', { day: days.long(next.dueOn) })}</p> : null}
        <p className="soft">{words(scales.ownMarks)}</p>
      </div>
      {asked ? <SixStatements trajectoryId={trajectoryId} moment={asked} onClose={() => setAsked(undefined)} /> : null}
    </Card>
  );
}

function SixStatements({ trajectoryId, moment, onClose }: { trajectoryId: string; moment: Moment; onClose: () => void }) {
  const say = useWords();
  const spoken = useScales();
  const [marks, setMarks] = useState<Record<string, number>>({});
  const act = useAct(giveConfidence, { intent: `confidence:${trajectoryId}:${moment}`, onDone: onClose });
  const statements = spoken?.scales.confidence.statements ?? [];
  return (
    <FormDialog
      title={say('trajectory.confidence')}
      submit={say('general.save')}
      isReady={statements.length > 0 && statements.every(({ code }) => marks[code] !== undefined)}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ trajectoryId, moment, version: 0, marks: statements.map(({ code }) => ({ statement: code, value: marks[code] ?? 0 })) })}
    >
      <p className="soft">{spoken?.told(spoken.scales.ownMarks)}</p>
      {statements.map((statement) => (
        <TapScale
          key={statement.code}
          label={spoken?.told(statement) ?? ''}
          from={spoken?.scales.confidence.low ?? 1}
          to={spoken?.scales.confidence.high ?? 10}
          ends={[say('trajectory.scale.low'), say('trajectory.scale.high')]}
          value={marks[statement.code]}
          onChange={(value) => setMarks({ ...marks, [statement.code]: value })}
        />
      ))}
    </FormDialog>
  );
}

/** How the mean went from start to end, in a sentence; a single moment says only that it is the start. */
function changeSentence(marks: readonly { moment: string; value: number }[], say: ReturnType<typeof useWords>): string {
  const mean = (moment: Moment) => {
    const values = marks.filter((mark) => mark.moment === moment).map(({ value }) => value);
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;
  };
  const [start, end] = [mean('START'), mean('AFTER') ?? mean('END')];
  if (start === undefined || end === undefined) return say('trajectory.confidence.first');
  if (Math.abs(end - start) < 0.5) return say('trajectory.confidence.same');
  return say(end > start ? 'trajectory.confidence.more' : 'trajectory.confidence.less', { by: Math.round(Math.abs(end - start) * 10) / 10 });
}
