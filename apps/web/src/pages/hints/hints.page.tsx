import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useNames, useWords } from '../../words/use-words.js';
import { addHint, hintsQuery, removeHint, type GroupHint } from './hints.query.js';
import './hints.css';

const KINDS = ['RARE_TRAIT', 'STREET', 'SIBLING', 'OTHER'] as const;

/** The group's own list of words that lead to one child; who works there keeps it, and no text to a coach or specialist passes with them (X15). */
export function HintsPage() {
  const { groupId = '' } = useParams();
  const say = useWords();
  const answer = useAnswer(hintsQuery, { groupId });
  return (
    <PageAnswer query={answer}>
      {({ groupHints, myGroups }) => (
        <Page
          width="narrow"
          title={say('hints.title')}
          tabTitle={say('hints.title')}
          back={<Link href="/vraag">{say('hints.back')}</Link>}
          lead={say('hints.lead', { group: myGroups.find(({ id }) => id === groupId)?.name ?? '' })}
        >
          <div className="flow">
            <Card title={say('hints.list')}>
              {groupHints.length === 0 ? <p className="soft">{say('hints.none')}</p> : null}
              <ul className="hints__list">
                {groupHints.map((hint) => (
                  <Line key={hint.id} groupId={groupId} hint={hint} />
                ))}
              </ul>
            </Card>
            <NewHint groupId={groupId} />
            <p className="soft">{say('hints.known')}</p>
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}

function Line({ groupId, hint: { id, kind, text } }: { groupId: string; hint: GroupHint }) {
  const say = useWords();
  const nameOf = useNames();
  const act = useAct(removeHint, { intent: `remove-hint:${id}` });
  return (
    <li>
      <span>
        <b>{text}</b>
        <small>{nameOf('hints.kind', kind)}</small>
      </span>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <Button size="desk" isPending={act.isPending} onPress={() => act.press({ groupId, hintId: id })}>
        {say('hints.remove')}
        <span className="hidden-visually">{text}</span>
      </Button>
    </li>
  );
}

function NewHint({ groupId }: { groupId: string }) {
  const say = useWords();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('RARE_TRAIT');
  const [text, setText] = useState('');
  const act = useAct(addHint, { intent: `add-hint:${groupId}`, onDone: () => setText('') });
  return (
    <Card title={say('hints.new')}>
      <div className="flow">
        <ToggleChips
          single
          required
          label={say('hints.kind')}
          options={KINDS.map((key) => ({ key, text: say(`hints.kind.${key}`) }))}
          value={[kind]}
          onChange={([next]) => next && setKind(next)}
        />
        <TextField label={say('hints.word')} help={say('hints.wordHelp')} value={text} onChange={setText} maxLength={100} autoComplete="off" />
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <Button kind="fill" isDisabled={text.trim().length < 2} isPending={act.isPending} onPress={() => act.press({ groupId, kind, text: text.trim() })}>
          {say('hints.add')}
        </Button>
      </div>
    </Card>
  );
}
