import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useDomains } from '../../levels/use-framework.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { KnownChips } from './known-chips.js';
import { knownForActionPart, knownForReasons, type KnownSentence } from './known.js';
import { knownQuery, writeOpp, type Opp } from './opp.query.js';

const PARTS = ['outflow', 'reasons', 'actionPart'] as const;
type Part = (typeof PARTS)[number];
const MOST: Record<Part, number> = { outflow: 2_000, reasons: 4_000, actionPart: 4_000 };

/** The texts as they are typed, and the version they were typed upon. */
interface Typed extends Record<Part, string> {
  version: number;
}

const textsOf = (opp: Opp): Typed => ({ version: opp.version, outflow: opp.outflow ?? '', reasons: opp.reasons ?? '', actionPart: opp.actionPart ?? '' });

interface OppFormProps {
  opp: Opp;
  childId: string;
  childName: string;
  onSaved: () => void;
  /** Somebody else saved first: what they wrote is asked for. */
  onBehind: () => void;
}

/** The text of a draft, with what is known already beside it. Two who type: the later one reads both, and nothing is lost. */
export function OppForm({ opp, childId, childName, onSaved, onBehind }: OppFormProps) {
  const say = useWords();
  const draft = useDraft<Typed>(`opp:${opp.id}:${opp.number}`, textsOf(opp));
  const known = useKnown(childId, opp.trackId);
  const typed = draft.state === 'empty' ? textsOf(opp) : draft.value;
  const saved = textsOf(opp);
  const differing = PARTS.filter((part) => typed[part] !== saved[part]);
  const isBehind = typed.version !== opp.version && differing.length > 0;
  const act = useAct(writeOpp, {
    intent: `write-opp:${opp.id}`,
    onDone: () => {
      draft.discard();
      tell(say('opp.saved'));
      onSaved();
    },
  });
  const isRefused = act.refusal?.code === 'CHANGED_SINCE';
  useEffect(() => {
    if (isRefused) onBehind();
  }, [isRefused, onBehind]);
  // who has nothing of their own yet types upon what is saved now
  const change = (part: Part, text: string) => draft.set({ ...typed, version: differing.length === 0 ? opp.version : typed.version, [part]: text });
  const add = (part: Part, sentence: string) => change(part, typed[part].trim() === '' ? sentence : `${typed[part].trimEnd()}\n${sentence}`);
  return (
    <Card title={say('opp.way.DRAFT')} note={say('opp.audience', { child: childName })}>
      <div className="flow">
        {isBehind ? <Meanwhile saved={saved} differing={differing} onRead={() => draft.set({ ...typed, version: opp.version })} onDrop={draft.discard} /> : null}
        {PARTS.map((part) => (
          <div key={part} className="flow">
            <TextArea label={say(`opp.part.${part}`)} help={say(`opp.part.${part}.help`)} value={typed[part]} onChange={(text) => change(part, text)} most={MOST[part]} rows={part === 'outflow' ? 2 : 8} />
            {part === 'outflow' ? null : <KnownChips known={known[part]} text={typed[part]} onAdd={(sentence) => add(part, sentence)} />}
          </div>
        ))}
        {act.refusal && !isRefused ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <div className="opp__row">
          <Button
            kind="fill"
            isPending={act.isPending}
            isDisabled={isBehind || differing.length === 0 || PARTS.some((part) => typed[part].length > MOST[part])}
            onPress={() => act.press({ childId, oppId: opp.id, version: typed.version, outflow: typed.outflow.trim() || null, reasons: typed.reasons.trim() || null, actionPart: typed.actionPart.trim() || null })}
          >
            {say('opp.save')}
          </Button>
          <SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />
        </div>
      </div>
    </Card>
  );
}

/** Told to the later of two: what is saved now stands beside what they typed. */
function Meanwhile({ saved, differing, onRead, onDrop }: { saved: Typed; differing: readonly Part[]; onRead: () => void; onDrop: () => void }) {
  const say = useWords();
  return (
    <Notice tone="warm" role="alert" title={say('opp.conflict.title')}>
      <p>{say('opp.conflict.text')}</p>
      {differing.map((part) => (
        <section key={part} className="opp__theirs">
          <h3>
            {say(`opp.part.${part}`)} <small>{say('opp.conflict.theirs')}</small>
          </h3>
          <p className="opp__text">{saved[part] || say('opp.part.empty')}</p>
        </section>
      ))}
      <div className="opp__row">
        <Button onPress={onRead}>{say('opp.conflict.read')}</Button>
        <Button onPress={onDrop}>{say('opp.conflict.drop')}</Button>
      </div>
    </Notice>
  );
}

function useKnown(childId: string, trackId: string): Record<'reasons' | 'actionPart', readonly KnownSentence[]> {
  const say = useWords();
  const days = useDays();
  const { locale } = useIntl();
  const domains = useDomains();
  const { data } = useAnswer(knownQuery, { childId, trackId });
  if (!data) return { reasons: [], actionPart: [] };
  const names = new Map(domains?.flatMap(({ lines }) => lines.map(({ id, name }) => [id, name] as const)));
  const telling = { childId, say, day: days.medium, lineName: (line: string) => names.get(line) ?? line.toLocaleLowerCase(locale) };
  return { reasons: knownForReasons(data, telling), actionPart: knownForActionPart(data, telling) };
}
