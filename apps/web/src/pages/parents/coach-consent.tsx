import { useState } from 'react';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { graphql, type ResultOf } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';

const consentsQuery = graphql(`
  query CoachConsents($childId: ID!) {
    coachConsents(childId: $childId) {
      employers { employerId name }
      consents { id employerId guardianId givenOn withdrawnOn onPaper }
    }
  }
`);

const giveCoachConsent = graphql(`
  mutation GiveCoachConsent($input: GiveCoachConsentInput!) {
    giveCoachConsent(input: $input) { id version state }
  }
`);

const withdrawCoachConsent = graphql(`
  mutation WithdrawCoachConsent($input: WithdrawCoachConsentInput!) {
    withdrawCoachConsent(input: $input) { id version state }
  }
`);

type Consents = ResultOf<typeof consentsQuery>['coachConsents'];

interface CoachConsentProps {
  childId: string;
  childName: string;
  /** The reader's own row at this organisation. */
  guardianId: string;
  hat: string;
}

/** May a coach of another organisation hear of this child by name? Yes and no are of one size, and no changes nothing (R38, K11). */
export function CoachConsent({ childId, childName, guardianId, hat }: CoachConsentProps) {
  const answer = useAnswer(consentsQuery, { childId }, { hat });
  const told = answer.data?.coachConsents;
  if (!told) return null;
  return told.employers.map(({ employerId, name }) => (
    <ForEmployer key={employerId} employer={{ employerId, name }} told={told} childId={childId} childName={childName} guardianId={guardianId} hat={hat} />
  ));
}

function ForEmployer({ employer, told, childId, childName, guardianId, hat }: CoachConsentProps & { employer: Consents['employers'][number]; told: Consents }) {
  const say = useWords();
  const days = useDays();
  const [isNo, setNo] = useState(false);
  const { employerId, name } = employer;
  const given = told.consents.find((consent) => consent.employerId === employerId && consent.guardianId === guardianId && !consent.withdrawnOn);
  const give = useAct(giveCoachConsent, { intent: `coach-consent:${childId}:${employerId}`, hat });
  const withdraw = useAct(withdrawCoachConsent, { intent: `withdraw-coach-consent:${childId}:${employerId}`, hat });
  const refusal = give.refusal ?? withdraw.refusal;
  const choose = (answer: 'YES' | 'NO') => {
    setNo(answer === 'NO');
    if (answer === 'YES' && !given) give.press({ childId, employerId });
    if (answer === 'NO' && given) withdraw.press({ childId, consentId: given.id });
  };
  return (
    <Card level={3} title={say('parents.coach.title', { child: childName, employer: name })}>
      <div className="flow">
        <p>{say('parents.coach.text', { child: childName, employer: name })}</p>
        <ChoiceButtons
          label={say('parents.coach.title', { child: childName, employer: name })}
          isDisabled={give.isPending || withdraw.isPending}
          options={[
            { key: 'YES', text: say('parents.coach.yes') },
            { key: 'NO', text: say('parents.coach.no') },
          ]}
          value={given ? 'YES' : isNo ? 'NO' : undefined}
          onChange={choose}
        />
        <p className="soft" role="status">
          {given
            ? say('parents.coach.given', { day: days.long(given.givenOn), child: childName })
            : isNo
              ? say('parents.coach.refused', { child: childName })
              : ''}
        </p>
        {refusal ? <RefusalNotice sentence={refusal.sentence} /> : null}
      </div>
    </Card>
  );
}
