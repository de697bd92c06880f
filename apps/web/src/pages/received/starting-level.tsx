import { WhyDay } from '../../handover/why-day.js';
import { LevelList } from '../../handover/part-content.js';
import type { ToldLevel } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { tell } from '../../parts/toast/toast.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { confirmStartingLevel, type Delivery } from './delivery.query.js';
import { levelDomains, sentDomains, type LevelAnswers, type LevelDomain } from './level-answer.js';
import { LevelDomainForm } from './level-domain-form.js';

interface StartingLevelProps {
  delivery: Delivery;
  birthDate: string | null;
  /** The group's teacher; others see what was confirmed. */
  mayConfirm: boolean;
}

/** Whether the reader is asked to confirm now: then it takes the whole width. */
export function asksLevel({ startingLevels, state, warmRequired, conversation }: Delivery, mayConfirm: boolean): boolean {
  const open = ['RECEIVED', 'CONVERSATION_PLANNED', 'CONVERSATION_HELD'].includes(state);
  return mayConfirm && open && startingLevels.length === 0 && (!warmRequired || Boolean(conversation?.heldOn));
}

/** The starting level: as it came and as the teacher sees it, side by side; both are kept (R16). */
export function StartingLevel({ delivery, birthDate, mayConfirm }: StartingLevelProps) {
  const say = useWords();
  const days = useDays();
  const { startingLevels, levelDue, warmRequired, conversation } = delivery;
  if (startingLevels.length > 0) return <Confirmed levels={startingLevels} />;
  if (!asksLevel(delivery, true)) return warmRequired && !conversation?.heldOn ? <Later text={say('received.level.afterTalk')} /> : null;
  if (!mayConfirm) return <Later text={say('received.level.byTeacher')} />;
  return (
    <Card
      title={say('received.level')}
      note={
        levelDue ? (
          <>
            {say('received.level.due', { day: days.medium(levelDue) })} <WhyDay days={delivery.days} rule="LEVEL" />
          </>
        ) : undefined
      }
    >
      <Confirm delivery={delivery} birthDate={birthDate} />
    </Card>
  );
}

function Later({ text }: { text: string }) {
  const say = useWords();
  return (
    <Card title={say('received.level')}>
      <p className="soft">{text}</p>
    </Card>
  );
}

function Confirm({ delivery, birthDate }: Pick<StartingLevelProps, 'delivery' | 'birthDate'>) {
  const say = useWords();
  const draft = useDraft<LevelAnswers>(`starting-level:${delivery.id}`, {});
  const act = useAct(confirmStartingLevel, {
    intent: `confirm-level:${delivery.id}`,
    onDone: () => {
      draft.discard();
      tell(say('received.level.done'));
    },
  });
  const domains = sentDomains(draft.value);
  const confirmAll = () => draft.set(Object.fromEntries(levelDomains.map((domain) => [domain, { outcome: 'CONFIRMED' as const, lines: {}, note: '' }])));
  return (
    <div>
      <p>{say('received.level.ask')}</p>
      <Button size="desk" onPress={confirmAll}>
        {say('received.level.all')}
      </Button>
      {levelDomains.map((domain) => (
        <LevelDomainForm
          key={domain}
          domain={domain}
          delivered={deliveredIn(delivery, domain)}
          birthDate={birthDate}
          answer={draft.value[domain]}
          onChange={(answer) => draft.set({ ...draft.value, [domain]: answer })}
        />
      ))}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="starting__send">
        <Button
          kind="fill"
          isPending={act.isPending}
          isDisabled={!domains}
          onPress={() => domains && act.press({ deliveryId: delivery.id, version: delivery.version, domains })}
        >
          {say('received.level.confirm')}
        </Button>
      </div>
    </div>
  );
}

/** Levels of a domain as they came along; none when that part stayed at home. */
function deliveredIn({ parts }: Delivery, domain: LevelDomain): readonly ToldLevel[] {
  return parts
    .flatMap(({ sections }) => sections)
    .filter(({ category }) => category === domain)
    .flatMap(({ levels }) => levels);
}

function Confirmed({ levels }: { levels: Delivery['startingLevels'] }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  return (
    <Card title={say('received.level.confirmed')} note={days.medium(levels[0]?.confirmedOn ?? '')}>
      {levels.map(({ domain, outcome, delivered, confirmed, note }) => (
        <section key={domain} className="starting__domain">
          <h3>{nameOf('handover.category', domain)}</h3>
          <div className="starting__both">
            <p className="soft">{say('received.level.came')}</p>
            {delivered.length > 0 ? <LevelList levels={delivered} /> : <p>{say('received.level.nothing')}</p>}
            <p className="soft">{say('received.level.here')}</p>
            {outcome === 'CONFIRMED' ? <p>{say('received.level.same')}</p> : <LevelList levels={confirmed} />}
            {note ? <p>{note}</p> : null}
          </div>
        </section>
      ))}
    </Card>
  );
}
