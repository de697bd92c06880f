import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { trackAddress } from '../../support/addresses.js';
import { SignedAnswer } from '../../signed/signed-dialog.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { BeginOpp } from './begin-opp.js';
import { OppForm } from './opp-form.js';
import { OppPaperDialog } from './opp-paper-dialog.js';
import { OppPrints } from './opp-prints.js';
import { OppSteps } from './opp-steps.js';
import { OppText } from './opp-text.js';
import { OppVersions } from './opp-versions.js';
import { OppWay } from './opp-way.js';
import { oppsQuery, type Opp, type Track } from './opp.query.js';
import './opp.css';

/** *Ontwikkelingsperspectief* of one child: written from what is known, talked over, heard, agreed, looked back on (R28, R29). */
export function OppPage() {
  const { childId = '' } = useParams();
  useChanges({ kinds: ['CHILD'] });
  const answer = useAnswer(oppsQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ child, supportTracks: [track], opps: [opp, ...earlier] }) => <Told child={child} track={track} opp={opp} earlier={earlier} />}
    </PageAnswer>
  );
}

interface ToldProps {
  child: { id: string; callName: string };
  track?: Track;
  opp?: Opp;
  earlier: readonly Opp[];
}

function Told({ child, track, opp, earlier }: ToldProps) {
  const say = useWords();
  const { hat } = useSession();
  const coordinates = hat?.role === 'CARE_COORDINATOR';
  const runs = opp !== undefined && opp.state !== 'ENDED';
  return (
    <Page
      title={say('opp.title')}
      tabTitle={say('opp.title')}
      back={<Link href={trackAddress(child.id)}>{say('opp.back', { child: child.callName })}</Link>}
      lead={opp ? say('opp.lead', { child: child.callName, number: opp.number }) : undefined}
      actions={opp && opp.state !== 'NEEDED' ? <OppPrints childId={child.id} oppId={opp.id} whole={coordinates} /> : null}
    >
      <div className="flow">
        {opp ? <OneOpp opp={opp} child={child} coordinates={coordinates} /> : null}
        {runs ? null : <NoneRuns child={child} track={track} coordinates={coordinates} hasBefore={opp !== undefined} />}
        <Earlier child={child} earlier={earlier} />
      </div>
    </Page>
  );
}

function OneOpp({ opp, child, coordinates }: Pick<ToldProps, 'child'> & { opp: Opp; coordinates: boolean }) {
  const say = useWords();
  const writes = coordinates && (opp.state === 'DRAFT' || opp.state === 'ADJUSTED');
  return (
    <div className="opp">
      <div className="flow opp__aside">
        <OppWay opp={opp} />
        {coordinates ? <OppSteps key={opp.id} opp={opp} childId={child.id} childName={child.callName} /> : null}
        {coordinates && opp.state === 'CONSENT_ASKED' ? (
          <SignedAnswer>{(close) => <OppPaperDialog opp={opp} childId={child.id} onClose={close} />}</SignedAnswer>
        ) : null}
      </div>
      <div className="flow">
        {writes ? (
          <OppForm key={opp.id} opp={opp} childId={child.id} childName={child.callName} />
        ) : (
          <OppText opp={opp} childId={child.id} childName={child.callName} coordinates={coordinates} />
        )}
        {opp.state === 'NEEDED' ? null : (
          <Card title={say('opp.versions')} note={say('opp.version', { number: opp.number })}>
            <OppVersions key={opp.version} childId={child.id} oppId={opp.id} childName={child.callName} />
          </Card>
        )}
      </div>
    </div>
  );
}

function NoneRuns({ child, track, coordinates, hasBefore }: { child: ToldProps['child']; track?: Track; coordinates: boolean; hasBefore: boolean }) {
  const say = useWords();
  const begins = coordinates && (track?.state === 'ACTIVE' || track?.state === 'STRUCTURAL');
  if (hasBefore && !begins) return null;
  return (
    <EmptyState action={begins && track ? <BeginOpp childId={child.id} trackId={track.id} /> : undefined}>
      {say(track ? 'opp.none' : 'opp.noTrack', { child: child.callName })}
    </EmptyState>
  );
}

function Earlier({ child, earlier }: Pick<ToldProps, 'child' | 'earlier'>) {
  const say = useWords();
  const days = useDays();
  if (earlier.length === 0) return null;
  return (
    <Card title={say('opp.earlier')}>
      <ul className="ruled">
        {earlier.map((opp) => (
          <li key={opp.id}>
            <span className="soft">{opp.endedOn ? say('opp.over', { day: days.long(opp.endedOn) }) : null}</span>
            <span className="opp__text">{opp.actionPart}</span>
            <div>
              <OppVersions childId={child.id} oppId={opp.id} childName={child.callName} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
