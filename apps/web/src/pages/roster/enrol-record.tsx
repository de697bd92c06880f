import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { ApplicationDialog } from './application-dialog.js';
import { CorrectDialog } from './correct-dialog.js';
import { AuthorityDialog, GuardianDialog } from './guardian-dialog.js';
import { GuardianList } from './guardian-list.js';
import { CancelPlacementDialog, EndPlacementDialog, PlaceDialog } from './place-dialog.js';
import { Applications, Placements } from './places.js';
import { recordQuery, type ChildRecord, type KnownGuardian, type Placement } from './roster.query.js';
import './roster.css';

/** What is being done, above the page. */
type Doing =
  | { kind: 'correct' | 'place' | 'apply' | 'guardian' }
  | { kind: 'end' | 'cancel'; placement: Placement }
  | { kind: 'authority'; guardian: KnownGuardian };

/** The record as whoever enrols keeps it: name, groups, applications, who decides; nothing of how the child is doing. */
export function EnrolRecord({ childId }: { childId: string }) {
  const say = useWords();
  const answer = useAnswer(recordQuery, { childId });
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <PageAnswer query={answer}>
      {({ childRecord: record }) => (
        <Page title={<span data-private>{record.name}</span>} tabTitle={say('roster.record')} back={<Link href="/kinderen">{say('roster.back')}</Link>}>
          <div className="columns columns--2">
            <div className="flow">
              <Facts record={record} onCorrect={() => setDoing({ kind: 'correct' })} />
              <GuardianList
                guardians={record.guardians}
                onNew={() => setDoing({ kind: 'guardian' })}
                onAuthority={(guardian) => setDoing({ kind: 'authority', guardian })}
              />
            </div>
            <div className="flow">
              <Placements
                placements={record.placements}
                onPlace={() => setDoing({ kind: 'place' })}
                onEnd={(placement) => setDoing({ kind: 'end', placement })}
                onCancel={(placement) => setDoing({ kind: 'cancel', placement })}
              />
              <Applications enrolments={record.enrolments} onRecord={() => setDoing({ kind: 'apply' })} />
            </div>
          </div>
          <p className="soft roster__foot">{say('roster.notShown')}</p>
          {doing ? <DoingDialog doing={doing} record={record} onClose={close} /> : null}
        </Page>
      )}
    </PageAnswer>
  );
}

function DoingDialog({ doing, record, onClose }: { doing: Doing; record: ChildRecord; onClose: () => void }) {
  const childId = record.id;
  switch (doing.kind) {
    case 'correct':
      return <CorrectDialog record={record} onClose={onClose} />;
    case 'place':
      return <PlaceDialog childId={childId} onClose={onClose} />;
    case 'end':
      return <EndPlacementDialog childId={childId} placement={doing.placement} onClose={onClose} />;
    case 'cancel':
      return <CancelPlacementDialog childId={childId} placement={doing.placement} onClose={onClose} />;
    case 'apply':
      return <ApplicationDialog childId={childId} onClose={onClose} />;
    case 'guardian':
      return <GuardianDialog childId={childId} onClose={onClose} />;
    case 'authority':
      return <AuthorityDialog childId={childId} guardian={doing.guardian} onClose={onClose} />;
  }
}

function Facts({ record, onCorrect }: { record: ChildRecord; onCorrect: () => void }) {
  const say = useWords();
  const days = useDays();
  const facts = [
    { name: say('roster.fact.callName'), value: record.callName },
    { name: say('roster.fact.givenNames'), value: record.givenNames },
    { name: say('roster.fact.family'), value: [record.familyPrefix, record.familyName].filter(Boolean).join(' ') },
    { name: say('roster.fact.birthDate'), value: record.birthDate ? days.long(record.birthDate) : say('roster.unknown') },
  ].filter(({ value }) => value);
  return (
    <Card
      title={say('roster.facts')}
      actions={
        <Button size="desk" onPress={onCorrect}>
          {say('roster.correct')}
        </Button>
      }
    >
      <dl className="roster__facts" data-private>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
