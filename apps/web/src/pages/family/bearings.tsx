import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useSession } from '../../session/session.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { sayBearing, type Bearing } from './family.query.js';

const ANSWERS = ['YES', 'JUST', 'NO'] as const;
const SIDES = ['PARENTS', 'STAFF'] as const;

/** *Is dit te dragen?* Each side answers for itself, with its day; the latest of both stands below (R43). */
export function Bearings({ childId, own, said }: { childId: string; own: Bearing['side']; said: readonly Bearing[] }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const act = useAct(sayBearing, { intent: `bearing:${childId}:${said.length}` });
  const latest = (side: Bearing['side']) => said.find((one) => one.side === side);
  const now = latest(own);
  return (
    <Card title={say('family.bearing')}>
      <div className="flow">
        <p>{say(own === 'PARENTS' ? 'family.bearing.text' : 'family.bearing.staff')}</p>
        <ChoiceButtons
          label={say('family.bearing')}
          options={ANSWERS.map((key) => ({ key, text: say(`family.bearing.${key}`) }))}
          value={now?.onDate === today ? now.answer : undefined}
          isDisabled={act.isPending}
          onChange={(answer) => act.press({ childId, answer })}
        />
        <div role="status">
          <ul className="ruled">
            {SIDES.map((side) => {
              const one = latest(side);
              return one ? (
                <li key={side}>
                  {say('family.bearing.said', {
                    side: say(`family.side.${side}`),
                    answer: say(`family.bearing.${one.answer}`).toLowerCase(),
                    day: days.long(one.onDate),
                  })}
                </li>
              ) : null;
            })}
          </ul>
        </div>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}
