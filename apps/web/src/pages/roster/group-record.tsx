import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { tell } from '../../parts/toast/toast.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useHat } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { AuthorityDialog, GuardianDialog } from './guardian-dialog.js';
import { GuardianList } from './guardian-list.js';
import { Intake } from './intake.js';
import { Applications, Placements } from './places.js';
import { groupRecordQuery, issueGuardianCode, type GroupRecord as Told } from './roster.query.js';
import './roster.css';

type Guardian = Told['guardians'][number];

/** The record as the group keeps it: the parents and their letters, languages at home, VE; a care coordinator asks nothing at an intake. */
export function GroupRecord({ childId }: { childId: string }) {
  const say = useWords();
  const { role } = useHat();
  const days = useDays();
  const answer = useAnswer(groupRecordQuery, { childId });
  const [adding, setAdding] = useState(false);
  const [settling, setSettling] = useState<Guardian>();
  return (
    <PageAnswer query={answer}>
      {({ child, guardians }) => (
        <Page
          title={<span data-private>{child.name}</span>}
          tabTitle={say('roster.record')}
          lead={child.birthDate ? say('roster.bornOn', { age: child.age ?? '', day: days.long(child.birthDate) }) : undefined}
          back={<Link href={`/kind/${childId}`}>{say('roster.backToChild')}</Link>}
        >
          <div className="columns columns--2">
            <div className="flow">
              <GuardianList
                guardians={guardians}
                onNew={() => setAdding(true)}
                onAuthority={setSettling}
                reach={({ email, phone }) => [email, phone].filter(Boolean).join(' · ')}
                actions={(guardian) => <Invite childId={childId} guardian={guardian} />}
              />
              <p className="soft">{say('roster.inviteText')}</p>
            </div>
            <div className="flow">
              {role === 'CARE_COORDINATOR' ? null : <Intake child={child} />}
              <Placements placements={child.placements} />
              <Applications enrolments={child.enrolments} />
            </div>
          </div>
          {adding ? <GuardianDialog childId={childId} onClose={() => setAdding(false)} /> : null}
          {settling ? <AuthorityDialog childId={childId} guardian={settling} onClose={() => setSettling(undefined)} /> : null}
        </Page>
      )}
    </PageAnswer>
  );
}

/** A one-time code for one guardian: a letter to print, or a mail (C5). A new code takes an unused earlier one out of use. */
function Invite({ childId, guardian }: { childId: string; guardian: Guardian }) {
  const say = useWords();
  const navigate = useNavigate();
  const letter = useAct(issueGuardianCode, {
    intent: `letter:${guardian.id}`,
    onDone: ({ issueGuardianCode: { id } }) => void navigate(`/kinderen/${childId}/brief/${id}`),
  });
  const mail = useAct(issueGuardianCode, { intent: `mail:${guardian.id}`, onDone: () => tell(say('roster.mailed')) });
  const refusal = letter.refusal ?? mail.refusal;
  return (
    <>
      <Button size="desk" isDisabled={letter.isPending} onPress={() => letter.press({ childId, guardianId: guardian.id, channel: 'LETTER' })}>
        {say('roster.letter')}
        <span className="hidden-visually"> {guardian.name}</span>
      </Button>
      {guardian.email ? (
        <Button size="desk" kind="quiet" isPending={mail.isPending} onPress={() => mail.press({ childId, guardianId: guardian.id, channel: 'MAIL' })}>
          {say('roster.mail')}
          <span className="hidden-visually"> {guardian.name}</span>
        </Button>
      ) : null}
      {refusal ? <RefusalNotice sentence={refusal.sentence} /> : null}
    </>
  );
}
