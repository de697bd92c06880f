import type { PartKind } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Chip } from '../../parts/chip/chip.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { adoptParts, type Delivery } from './delivery.query.js';

/** *Opnemen in ons dossier*: part by part, under the school's own ground; the parents are told (design 2). */
export function Adopt({ delivery, child }: { delivery: Delivery; child: string }) {
  const say = useWords();
  const act = useAct(adoptParts, { intent: `adopt:${delivery.id}`, onDone: () => tell(say('received.adopt.done')) });
  const adopt = (part: PartKind) => act.press({ deliveryId: delivery.id, issue: delivery.issue, parts: [part] });
  return (
    <Card title={say('received.adopt')}>
      <p className="soft">{say('received.adopt.text')}</p>
      <ul className="adopt">
        {delivery.parts.map(({ part, adopted }) => {
          const title = say(`handover.part.${part}`, { child });
          return (
            <li key={part}>
              <span>{title}</span>
              {adopted ? (
                <Chip tone="plain">{say('received.adopt.adopted')}</Chip>
              ) : (
                <Button size="desk" isPending={act.isPending} aria-label={`${say('received.adopt.do')}: ${title}`} onPress={() => adopt(part)}>
                  {say('received.adopt.do')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Card>
  );
}
