import { useState } from 'react';
import { Button } from '../parts/button/button.js';
import { RefusalNotice } from '../parts/notice/notice.js';
import { TextField } from '../parts/text-field/text-field.js';
import { Answer } from '../session/answer.js';
import { graphql } from '../session/graphql.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';
import './paper-consents.css';

const parentsQuery = graphql(`
  query CoachConsentOfParents($childId: ID!) {
    coachConsents(childId: $childId) {
      employers { employerId name }
      parents { guardianId name }
      consents { id employerId guardianId givenOn withdrawnOn onPaper }
    }
  }
`);

const recordCoachConsent = graphql(`
  mutation RecordCoachConsent($input: RecordCoachConsentInput!) {
    recordCoachConsent(input: $input) { id version state }
  }
`);

interface PaperConsentsProps {
  childId: string;
  /** For this organisation alone; without it for every one whose coaches work where the child is. */
  employerId?: string;
}

/** What each parent with authority said for a coach's organisation, and a line to write down what was signed on paper (R38, C5). */
export function PaperConsents({ childId, employerId }: PaperConsentsProps) {
  const say = useWords();
  const days = useDays();
  const answer = useAnswer(parentsQuery, { childId });
  const asked = <One extends { employerId: string }>(employers: readonly One[]) => employers.filter((one) => !employerId || one.employerId === employerId);
  return (
    <Answer query={answer}>
      {({ coachConsents: { employers, parents, consents } }) => (
        <ul className="paper-consents" aria-label={say('trajectory.name.parents')}>
          {asked(employers).flatMap((employer) =>
            parents.map((parent) => {
              const given = consents.find((one) => one.employerId === employer.employerId && one.guardianId === parent.guardianId && !one.withdrawnOn);
              return (
                <li key={`${employer.employerId} ${parent.guardianId}`}>
                  <span>
                    <b>{parent.name}</b>
                    <small>
                      {given
                        ? say(given.onPaper ? 'trajectory.name.onPaper' : 'trajectory.name.saidYes', {
                            organisation: employer.name,
                            day: days.medium(given.givenOn),
                          })
                        : say('trajectory.name.notYet', { organisation: employer.name })}
                    </small>
                  </span>
                  {given ? null : <OnPaper childId={childId} employerId={employer.employerId} guardianId={parent.guardianId} name={parent.name} />}
                </li>
              );
            }),
          )}
        </ul>
      )}
    </Answer>
  );
}

interface OnPaperProps {
  childId: string;
  employerId: string;
  guardianId: string;
  name: string;
}

function OnPaper({ name, ...consent }: OnPaperProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const [proofReference, setProof] = useState('');
  const act = useAct(recordCoachConsent, { intent: `coach-consent:${consent.childId}:${consent.guardianId}:${consent.employerId}` });
  if (!isOpen) {
    return (
      <Button size="desk" onPress={() => setOpen(true)}>
        {say('trajectory.name.signed')}
        <span className="hidden-visually">, {name}</span>
      </Button>
    );
  }
  return (
    <div className="paper-consents__write">
      <TextField label={say('trajectory.name.proof')} value={proofReference} onChange={setProof} maxLength={200} />
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <Button
        size="desk"
        isDisabled={!proofReference.trim()}
        isPending={act.isPending}
        onPress={() => act.press({ ...consent, proofReference: proofReference.trim() })}
      >
        {say('trajectory.name.write')}
      </Button>
    </div>
  );
}
