import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { LinkButton } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { More } from '../../parts/more/more.js';
import { Notice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { applicationAddress, bundleAddress, circleAddress, oppAddress, parentsAddress } from '../../support/addresses.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { Actions } from './actions.js';
import { FromChildcare } from './from-childcare.js';
import { Goals } from './goals.js';
import { HandOver } from './hand-over.js';
import { Ladder } from './ladder.js';
import { Needs } from './needs.js';
import { Review } from './review.js';
import { StartSupport } from './start-support.js';
import { Steps } from './steps.js';
import { tracksQuery, workQuery, type Track } from './support.query.js';
import './support.css';

/** The support of one child: when it is enough, the ladder up and down, what helps, at most three goals, and who does what (R27, R42, R44, X16). */
export function SupportPage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const { hat } = useSession();
  const answer = useAnswer(tracksQuery, { childId });
  const decides = hat?.role === 'CARE_COORDINATOR';
  return (
    <PageAnswer query={answer}>
      {({ child, supportTracks }) => {
        const [track, ...earlier] = supportTracks;
        const runs = track && !track.endedOn ? track : undefined;
        const over = runs ? earlier : track ? [track, ...earlier] : [];
        return (
          <Page
            title={say('track.of', { child: child.callName })}
            tabTitle={say('track.title')}
            back={<Link href={`/kind/${childId}`}>{child.callName}</Link>}
            lead={runs ? <Lead track={runs} /> : undefined}
            actions={<Beside childId={childId} tracks={supportTracks} decides={decides} />}
          >
            <div className="flow">
              {runs ? (
                <Running childId={childId} track={runs} decides={decides} />
              ) : (
                <EmptyState action={decides ? <StartSupport childId={childId} /> : undefined}>
                  {say(decides ? 'track.none' : 'track.noneRuns', { child: child.callName })}
                </EmptyState>
              )}
              <Earlier childId={childId} tracks={over} />
            </div>
          </Page>
        );
      }}
    </PageAnswer>
  );
}

/** The pages that stand beside it: for the care coordinator all, for the group the OPP alone. */
function Beside({ childId, tracks, decides }: { childId: string; tracks: readonly Track[]; decides: boolean }) {
  const say = useWords();
  // whoever applies under the duty of care, and a TLV, come to a school (R24, R30)
  const isSchool = useSession().hat?.controllerKind === 'SCHOOL_BOARD';
  const runs = tracks.some(({ endedOn }) => endedOn === null);
  const link = (href: string, words: string) => (
    <LinkButton key={href} size="desk" href={href}>
      {words}
    </LinkButton>
  );
  return (
    <>
      {tracks.some(hadOpp) ? link(oppAddress(childId), say('track.toOpp')) : null}
      {link(parentsAddress(childId), say('track.toParents'))}
      {decides ? link(circleAddress(childId), say('wraparound.open')) : null}
      {decides && runs ? link(bundleAddress(childId), say('track.toBundle')) : null}
      {decides && isSchool ? link(applicationAddress(childId), say('track.toApplication')) : null}
    </>
  );
}

/** Whether it ever came to a level that needs an OPP, which stays to be read when it is over. */
const hadOpp = ({ levels, steps }: Track): boolean => levels.some(({ code, needsOpp }) => needsOpp && steps.some(({ toLevel }) => toLevel === code));

function Lead({ track }: { track: Track }) {
  const say = useWords();
  const days = useDays();
  return [
    say('track.level', { code: track.level, label: track.levelLabel }),
    say(`track.state.${track.state}`),
    say('track.owner', { name: track.ownerName }),
    say('track.since', { day: days.long(track.startedOn) }),
  ].join(' · ');
}

function Running({ childId, track, decides }: { childId: string; track: Track; decides: boolean }) {
  const say = useWords();
  const work = useAnswer(workQuery, { childId, trackId: track.id });
  const of = { childId, trackId: track.id };
  const isOpen = track.state === 'ACTIVE' || track.state === 'STRUCTURAL';
  return (
    <div className="support">
      <div className="flow">
        {decides && !track.ownerWorksHere ? (
          <Notice tone="warm" action={<HandOver track={track} childId={childId} />}>
            {say('track.ownerLeft', { name: track.ownerName })}
          </Notice>
        ) : null}
        <Review track={track} childId={childId} decides={decides} />
        <Answer query={work}>
          {({ supportGoals, supportNeeds, supportActions }) => (
            <>
              {isOpen ? <FromChildcare childId={childId} trackId={track.id} known={supportNeeds.flatMap(({ text }) => text ?? [])} /> : null}
              <Needs of={of} needs={supportNeeds} isOpen={isOpen} />
              <Goals of={of} goals={supportGoals} actions={supportActions} isOpen={isOpen} />
              <Actions of={of} actions={supportActions} goals={supportGoals} isOpen={isOpen} />
            </>
          )}
        </Answer>
      </div>
      <div className="flow">
        <Ladder track={track} />
        <Steps track={track} actions={decides && track.ownerWorksHere ? <HandOver track={track} childId={childId} /> : undefined} />
      </div>
    </div>
  );
}

/** Tracks that are over: it ended well, and how is still told. */
function Earlier({ childId, tracks }: { childId: string; tracks: readonly Track[] }) {
  const say = useWords();
  const days = useDays();
  return tracks.map((track) => (
    <More
      key={track.id}
      title={say('track.earlier', { from: days.medium(track.startedOn), until: track.endedOn ? days.medium(track.endedOn) : '' })}
      note={say(`track.state.${track.state}`)}
    >
      <Ladder track={track} />
      <Steps track={track} />
      <EarlierGoals childId={childId} trackId={track.id} />
    </More>
  ));
}

function EarlierGoals({ childId, trackId }: { childId: string; trackId: string }) {
  const work = useAnswer(workQuery, { childId, trackId });
  return (
    <Answer query={work}>
      {({ supportGoals, supportActions }) => <Goals of={{ childId, trackId }} goals={supportGoals} actions={supportActions} isOpen={false} />}
    </Answer>
  );
}
