import { useIntl } from 'react-intl';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useDomains } from '../../levels/use-framework.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWriting } from '../../session/use-writing.js';
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
}

/** The text of a draft, with what is known already beside it. Two who type: the later one reads both, and nothing is lost. */
export function OppForm({ opp, childId, childName }: OppFormProps) {
  const say = useWords();
  const saved = textsOf(opp);
  const { typed, change, ...writing } = useWriting({ document: writeOpp, name: `opp:${opp.id}:${opp.number}`, saved, onSaved: () => tell(say('opp.saved')) });
  const known = useKnown(childId, opp.trackId);
  const theirs = PARTS.filter((part) => typed[part] !== saved[part]).map((part) => ({
    part: say(`opp.part.${part}`),
    text: saved[part] || say('opp.part.empty'),
  }));
  const add = (part: Part, sentence: string) => change({ [part]: typed[part].trim() === '' ? sentence : `${typed[part].trimEnd()}\n${sentence}` });
  return (
    <Card title={say('opp.way.DRAFT')} note={say('opp.audience', { child: childName })}>
      <div className="flow">
        {writing.isBehind ? <Meanwhile title={say('opp.meanwhile')} saved={theirs} onRead={writing.read} onDrop={writing.drop} /> : null}
        {PARTS.map((part) => (
          <div key={part} className="flow">
            <TextArea
              label={say(`opp.part.${part}`)}
              help={say(`opp.part.${part}.help`)}
              value={typed[part]}
              onChange={(text) => change({ [part]: text })}
              most={MOST[part]}
              rows={part === 'outflow' ? 2 : 8}
            />
            {part === 'outflow' ? null : <KnownChips known={known[part]} text={typed[part]} onAdd={(sentence) => add(part, sentence)} />}
          </div>
        ))}
        {writing.refused ? <RefusalNotice sentence={writing.refused} /> : null}
        <div className="opp__row">
          <Button
            kind="fill"
            isPending={writing.isPending}
            isDisabled={writing.isBehind || writing.isSame || PARTS.some((part) => typed[part].length > MOST[part])}
            onPress={() =>
              writing.save({
                childId,
                oppId: opp.id,
                version: typed.version,
                outflow: typed.outflow.trim() || null,
                reasons: typed.reasons.trim() || null,
                actionPart: typed.actionPart.trim() || null,
              })
            }
          >
            {say('opp.save')}
          </Button>
          <SaveState {...writing.kept} />
        </div>
      </div>
    </Card>
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
