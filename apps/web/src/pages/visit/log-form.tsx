import { Button } from '../../parts/button/button.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { OwnershipLine } from '../../parts/ownership/ownership.js';
import { ActionBar, Page } from '../../parts/page/page.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { useSession } from '../../session/session.js';
import type { DraftState } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { isComplete, type LogDraft } from './log-draft.js';
import { LogFields } from './log-fields.js';
import { LogMore } from './log-more.js';
import './visit.css';

interface LogFormProps {
  value: LogDraft;
  title: string;
  submit: string;
  state: DraftState;
  at?: Date;
  /** Pressed, and nothing answered yet. */
  isWaiting: boolean;
  refused?: string;
  /** Where its planned visit was called off or logged by the other meanwhile: the same words as a meeting of their own. */
  onUnplanned?: () => void;
  onChange: (more: Partial<LogDraft>) => void;
  onSubmit: () => void;
}

/** One log on one page: whose question it is, what R41 asks, the rest behind *meer*, and one button under the thumb. */
export function LogForm({ value, title, submit, state, at, isWaiting, refused, onUnplanned, onChange, onSubmit }: LogFormProps) {
  const say = useWords();
  const days = useDays();
  const { state: session } = useSession();
  const { place, owner } = value.around;
  return (
    <Page bar={!isWaiting} width="narrow" title={title} tabTitle={say('visit.tab')} lead={say('visit.lead', { place, day: days.full(value.heldOn) })}>
      <div className="visit__form">
        <OwnershipLine owner={owner} />
        {isWaiting ? (
          <Notice tone="warm" role="status" title={say('visit.waiting.title')}>
            {say('visit.waiting.text')}
          </Notice>
        ) : (
          <>
            {session === 'offline' ? <Notice role="status">{say('visit.offline')}</Notice> : null}
            {refused ? <RefusalNotice sentence={refused} /> : null}
            {refused && onUnplanned ? (
              <div>
                <Button onPress={onUnplanned}>{say('visit.unplanned')}</Button>
              </div>
            ) : null}
            <LogFields value={value} onChange={onChange} />
            <LogMore value={value} onChange={onChange} />
            <p className="soft">{say('coaching.safe')}</p>
          </>
        )}
      </div>
      {isWaiting ? null : (
        <ActionBar aside={<SaveState state={state} at={at} />}>
          <Button kind="fill" isDisabled={!isComplete(value)} onPress={onSubmit}>
            {submit}
          </Button>
        </ActionBar>
      )}
    </Page>
  );
}
