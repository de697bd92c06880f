import { useId, useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { newId as freshId } from '../../session/intent.js';
import { useWriting } from '../../session/use-writing.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { writeFamilyText, type FamilyText } from './family.query.js';

const PARTS = ['OWN', 'SELF', 'NETWORK', 'PROFESSIONAL'] as const;
type Part = (typeof PARTS)[number];
const MOST = 4_000;

/** The parents' own part and the three parts of the familiegroepsplan; what is said beside them stands beside them (R43). */
export function OwnWords({ childId, texts }: { childId: string; texts: readonly FamilyText[] }) {
  const say = useWords();
  return (
    <Card title={say('family.words')}>
      <div className="flow">
        <p>{say('family.words.text')}</p>
        {PARTS.map((part) => {
          const own = texts.find((text) => text.part === part && text.yours);
          return (
            <div key={part} className="flow">
              <OwnPart childId={childId} part={part} own={own} />
              <Comments of={own} />
              {texts
                .filter((text) => text.part === part && !text.yours)
                .map((text) => (
                  <OtherParent key={text.id} text={text} />
                ))}
            </div>
          );
        })}
      </div>
    </Card>
  );
}

function OwnPart({ childId, part, own }: { childId: string; part: Part; own?: FamilyText }) {
  const say = useWords();
  const [newId] = useState(freshId);
  const saved = { version: own?.version ?? 0, text: own?.text ?? '' };
  const { typed, change, ...writing } = useWriting({
    document: writeFamilyText,
    name: `family:${childId}:${part}`,
    saved,
    onSaved: () => tell(say('family.words.saved')),
  });
  const text = typed.text.trim();
  return (
    <>
      {writing.isBehind ? (
        <Meanwhile
          title={say('family.words.meanwhile')}
          saved={[{ part: say(`family.part.${part}`), text: saved.text }]}
          onRead={writing.read}
          onDrop={writing.drop}
        />
      ) : null}
      <TextArea
        label={say(`family.part.${part}`)}
        help={say(`family.part.${part}.help`)}
        value={typed.text}
        onChange={(words) => change({ text: words })}
        most={MOST}
        foot={<SaveState {...writing.kept} />}
      />
      {writing.refused ? <RefusalNotice sentence={writing.refused} /> : null}
      {writing.isSame ? null : (
        <div>
          <Button
            isDisabled={writing.isBehind || text === '' || text.length > MOST}
            isPending={writing.isPending}
            onPress={() => writing.save({ childId, textId: own?.id ?? newId, part, version: typed.version, text })}
          >
            {say('family.words.save')}
          </Button>
        </div>
      )}
    </>
  );
}

function OtherParent({ text }: { text: FamilyText }) {
  const say = useWords();
  const id = useId();
  return (
    <section className="family__other" aria-labelledby={id}>
      <p id={id} className="soft">
        {say('family.words.other')}
      </p>
      <p className="family__text">{text.text}</p>
      <Comments of={text} />
    </section>
  );
}

/** What professionals said beside the words, each with name and day. */
export function Comments({ of: text }: { of?: FamilyText }) {
  const say = useWords();
  const days = useDays();
  if (!text || text.comments.length === 0) return null;
  return (
    <ul className="ruled">
      {text.comments.map(({ id, comment, saidBy, onDate }) => (
        <li key={id}>
          <span className="soft">{say('family.comment', { name: saidBy, day: days.medium(onDate) })}</span>
          <span className="family__text">{comment}</span>
        </li>
      ))}
    </ul>
  );
}
