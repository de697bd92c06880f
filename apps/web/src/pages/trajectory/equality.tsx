import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { TwoLines } from '../../parts/two-lines/two-lines.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { equalityQuery, rateMeeting, type OwnMeeting } from './outcomes.query.js';
import { useScales } from './scales.js';
import type { CoachingLog, Trajectory } from './trajectory.query.js';

/** Three taps after a meeting, each for oneself: heard, equal, usable (X11). Gone once given; the trend stands beside. */
export function RateMeeting({ log, trajectoryId }: { log: CoachingLog; trajectoryId: string }) {
  const equality = useAnswer(equalityQuery, { trajectoryId });
  const meeting = equality.data?.meetingEquality.own.find(({ logId }) => logId === log.id);
  if (!meeting?.open || meeting.version > 0) return null;
  return <ThreeTaps meeting={meeting} trajectoryId={trajectoryId} />;
}

const ITEMS = { HEARD: 'heard', EQUAL: 'equal', USABLE: 'usable' } as const;

function ThreeTaps({ meeting, trajectoryId }: { meeting: OwnMeeting; trajectoryId: string }) {
  const say = useWords();
  const spoken = useScales();
  const [marks, setMarks] = useState<Partial<Record<keyof typeof ITEMS, number>>>({});
  const act = useAct(rateMeeting, { intent: `rate-meeting:${meeting.logId}` });
  if (!spoken) return null;
  const { scales, told } = spoken;
  const give = (item: keyof typeof ITEMS, value: number) => {
    const next = { ...marks, [item]: value };
    setMarks(next);
    const { HEARD: heard, EQUAL: equal, USABLE: usable } = next;
    // the third tap is the last: there is no button to press after it
    if (heard && equal && usable) act.press({ trajectoryId, logId: meeting.logId, version: meeting.version, heard, equal, usable });
  };
  return (
    <div className="flow">
      <h4>{say('trajectory.equality.ask')}</h4>
      {scales.equality.statements.map((statement) => {
        const item = statement.code as keyof typeof ITEMS;
        return (
          <TapScale
            key={item}
            label={told(statement)}
            from={scales.equality.low}
            to={scales.equality.high}
            ends={[say('trajectory.scale.low'), say('trajectory.scale.high')]}
            value={marks[item]}
            isDisabled={act.isPending}
            onChange={(value) => give(item, value)}
          />
        );
      })}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} action={<Button onPress={() => setMarks({})}>{say('general.again')}</Button>} /> : null}
      <p className="soft">{told(scales.ownMarks)}</p>
    </div>
  );
}

/** Both sides as a trend of three meetings, never of one; a gap says: talk about it together (X11). */
export function EqualityTrend({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const answer = useAnswer(equalityQuery, { trajectoryId: trajectory.id });
  const told = answer.data?.meetingEquality;
  if (!told) return null;
  const other = trajectory.side === 'COACH' ? trajectory.colleagueName : trajectory.coachName;
  const last = told.trend.at(-1);
  return (
    <Card title={say('trajectory.equality')}>
      <div className="flow">
        {told.talkTogether ? <Notice tone="warm">{say('trajectory.equality.talk')}</Notice> : null}
        {last ? (
          <TwoLines
            name={say('trajectory.equality')}
            sentence={say(last.talkTogether ? 'trajectory.equality.apart' : 'trajectory.equality.together')}
            sides={[say('trajectory.equality.you'), other]}
            points={told.trend.map(({ until, own, other: theirs }) => ({ id: until, day: until, one: own, other: theirs }))}
          />
        ) : (
          <p className="soft">{say('trajectory.equality.toGo', { count: told.meetingsToGo })}</p>
        )}
      </div>
    </Card>
  );
}
