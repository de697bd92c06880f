import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { tell } from '../../parts/toast/toast.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { NotUnderHatPage } from '../not-found/not-under-hat.page.js';
import { contentOf, reopenLog } from './log-draft.js';
import { LogForm } from './log-form.js';
import { correctLog, logsToCorrectQuery, type LogsToCorrect, type WrittenLog } from './visit.query.js';

/** Putting one's own log right: a next version that the other confirms anew; what stood before stays (R37). */
export function CorrectLogPage() {
  const { trajectoryId = '', logId = '' } = useParams();
  const written = useAnswer(logsToCorrectQuery, { trajectoryId });
  return (
    <PageAnswer query={written}>
      {(told) => {
        const log = told.trajectory.logs.find(({ id, madeByMe }) => id === logId && madeByMe);
        return log ? <Correct key={log.version} trajectory={told.trajectory} log={log} /> : <NotUnderHatPage />;
      }}
    </PageAnswer>
  );
}

function Correct({ trajectory, log }: { trajectory: LogsToCorrect['trajectory']; log: WrittenLog }) {
  const say = useWords();
  const navigate = useNavigate();
  const [begun] = useState(() => reopenLog(trajectory, log));
  const draft = useDraft(`correct:${log.id}:${log.version}`, begun);
  const trajectoryId = trajectory.id;
  const act = useAct(correctLog, {
    intent: `correct-log:${log.id}`,
    onDone: () => {
      draft.discard();
      tell(say('visit.corrected'));
      void navigate(`/traject/${trajectoryId}`);
    },
  });
  return (
    <LogForm
      value={draft.value}
      title={say('visit.correct.title')}
      submit={say('visit.correct.save')}
      state={draft.state}
      at={draft.at}
      isWaiting={act.isWaiting}
      refused={act.refusal?.sentence}
      onChange={(more) => draft.set({ ...draft.value, ...more })}
      onSubmit={() => act.press({ logId: log.id, version: log.version, ...contentOf(draft.value) })}
    />
  );
}
