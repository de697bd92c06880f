import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useNavigate, useParams } from 'react-router';
import { ownTrajectoriesQuery } from '../../coaching/coaching.query.js';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { Select } from '../../parts/select/select.js';
import { tell } from '../../parts/toast/toast.js';
import { graphql } from '../../session/graphql.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { FORMS } from '../visit/log-draft.js';
import './talk.css';

const talkWithoutRecord = graphql(`
  mutation TalkWithoutRecord($input: TalkWithoutRecordInput!) {
    talkWithoutRecord(input: $input) { id version state }
  }
`);

/** *Gesprek zonder dossier*: one tap on the kind, today's date, and nothing else is kept (R41). */
export function TalkPage() {
  const { trajectoryId } = useParams();
  const answer = useAnswer(ownTrajectoriesQuery, {});
  return (
    <PageAnswer query={answer}>{({ myTrajectories }) => <Talk lines={myTrajectories.filter(({ endedOn }) => !endedOn)} first={trajectoryId} />}</PageAnswer>
  );
}

function Talk({
  lines,
  first,
}: {
  lines: readonly { id: string; question: string | null; locationName: string; coachName: string; colleagueName: string; side: string }[];
  first?: string;
}) {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  const navigate = useNavigate();
  const { today } = useSession();
  const [chosen, setChosen] = useState(first ?? lines[0]?.id);
  const act = useAct(talkWithoutRecord, {
    intent: `talk:${chosen ?? ''}`,
    onDone: () => {
      tell(say('talk.done'));
      void navigate('/');
    },
  });
  const line = lines.find(({ id }) => id === chosen);
  const nameLine = ({ side, colleagueName, coachName, locationName }: (typeof lines)[number]) =>
    `${side === 'COACH' ? colleagueName : coachName}, ${locationName}`;
  return (
    <Page
      width="narrow"
      title={say('talk.title')}
      tabTitle={say('talk.title')}
      back={<Link href="/">{say('general.today')}</Link>}
      lead={say('talk.lead', { day: days.full(today) })}
    >
      <div className="flow">
        {line ? (
          <>
            {lines.length > 1 ? (
              <Select label={say('talk.with')} options={lines.map((one) => ({ key: one.id, text: nameLine(one) }))} value={chosen} onChange={setChosen} />
            ) : null}
            <div className="talk__kinds" role="group" aria-label={say('talk.kind')}>
              {FORMS.map((form) => (
                <Button key={form} isDisabled={act.isPending} onPress={() => act.press({ trajectoryId: line.id, heldOn: today, form })}>
                  {nameOf('coaching.form', form)}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <EmptyState>{say('talk.none')}</EmptyState>
        )}
        {act.isWaiting ? <SaveState state="waiting" waiting={1} /> : null}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <p className="soft">{say('talk.kept')}</p>
      </div>
    </Page>
  );
}
