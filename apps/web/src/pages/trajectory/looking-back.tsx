import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice } from '../../parts/notice/notice.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { AvertedDialog, AvertedLine, LateDialog } from './averted.js';
import { Content, ParentVoices } from './content.js';
import { referralsQuery } from './outcomes.query.js';
import { useScales } from './scales.js';
import type { Trajectory } from './trajectory.query.js';

/** Looking back together: how content, what parents say, what was averted beside what came too late (K5, X12). */
export function LookingBack({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const days = useDays();
  const spoken = useScales();
  const answer = useAnswer(referralsQuery, { trajectoryId: trajectory.id });
  const [dialog, setDialog] = useState<'AVERTED' | 'LATE'>();
  const close = () => setDialog(undefined);
  const told = answer.data;
  const { endedOn } = trajectory;
  if (!told || !spoken) return null;
  const { averted, tooLate } = told.coachingReferrals;
  return (
    <Card
      title={say('trajectory.closing')}
      note={endedOn ? say('coaching.ended', { day: days.medium(endedOn) }) : say('trajectory.closing.planned', { day: days.medium(trajectory.plannedEndOn) })}
    >
      <div className="flow">
        {trajectory.side === 'COLLEAGUE' ? <Content trajectoryId={trajectory.id} told={told.coachingSatisfaction} /> : null}
        <ParentVoices trajectoryId={trajectory.id} told={told.coachingSatisfaction} />
        {averted.length + tooLate.length > 0 ? (
          <>
            <Notice>{spoken.told(spoken.scales.estimate)}</Notice>
            {averted.map((one) => (
              <AvertedLine key={one.id} averted={one} trajectory={trajectory} spoken={spoken} />
            ))}
            {tooLate.map(({ id, help, monthsLate, earlier }) => (
              <p key={id}>
                <b>{say('trajectory.late.line', { help: spoken.told(spoken.scales.help.find(({ code }) => code === help)), months: monthsLate })}</b> {earlier}
              </p>
            ))}
          </>
        ) : null}
        <div className="trajectory__row">
          <Button size="desk" onPress={() => setDialog('AVERTED')}>
            {say('trajectory.averted.add')}
          </Button>
          <Button size="desk" onPress={() => setDialog('LATE')}>
            {say('trajectory.late.add')}
          </Button>
        </div>
      </div>
      {dialog === 'AVERTED' ? <AvertedDialog trajectoryId={trajectory.id} spoken={spoken} onClose={close} /> : null}
      {dialog === 'LATE' ? <LateDialog trajectoryId={trajectory.id} spoken={spoken} onClose={close} /> : null}
    </Card>
  );
}
