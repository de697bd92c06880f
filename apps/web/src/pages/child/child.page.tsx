import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { BeginDialog } from '../../handover/begin-dialog.js';
import { WENT_NOWHERE } from '../../handover/went-nowhere.js';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { TwoVoices, type Voice } from '../../parts/two-voices/two-voices.js';
import { monthsBetween } from '../../levels/calendar.js';
import { levelsByLine } from '../../levels/level-of.js';
import { PageAnswer } from '../../session/page-answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useGroupName } from '../../words/use-group-name.js';
import { useNames, useWords } from '../../words/use-words.js';
import { trackAddress } from '../../support/addresses.js';
import { cardWords, type CardWords } from './card-words.js';
import { ChildFacts } from './child-facts.js';
import { ChildLines } from './child-lines.js';
import { childQuery } from './child.query.js';
import './child.css';

type Told = ResultOf<typeof childQuery>;

/** One child on one card, in a minute (S3): strengths, what works, what was agreed, both voices, and the line from birth to twelve. */
export function ChildPage() {
  const { childId = '' } = useParams();
  const answer = useAnswer(childQuery, { childId });
  return <PageAnswer query={answer}>{(told) => <ChildCard told={told} />}</PageAnswer>;
}

function ChildCard({ told }: { told: Told }) {
  const say = useWords();
  const nameOf = useNames();
  const { today, hat, name } = useSession();
  const { child, childProfile } = told;
  const months = child.birthDate ? monthsBetween(child.birthDate, today) : 0;
  const levels = levelsByLine(childProfile.levels, today, (role) => nameOf('shell.role', role));
  const words = cardWords(told);
  const mayLook = hat?.role === 'PEDAGOGICAL_STAFF' || hat?.role === 'TEACHER';
  return (
    <Page
      width="wide"
      title={child.callName}
      lead={<Facts told={told} />}
      tabTitle={say('child.title')}
      actions={
        <>
          {mayLook ? (
            <LinkButton size="desk" href={`/kind/${child.id}/kijken`}>
              {say('child.look')}
            </LinkButton>
          ) : null}
          <LinkButton size="desk" href={`/kind/${child.id}/gekeken`}>
            {say('child.looks')}
          </LinkButton>
          {mayLook || hat?.role === 'CARE_COORDINATOR' ? (
            <LinkButton size="desk" href={trackAddress(child.id)}>
              {say('track.title')}
            </LinkButton>
          ) : null}
          {hat?.role === 'PEDAGOGICAL_STAFF' || hat?.role === 'CARE_COORDINATOR' ? (
            <LinkButton size="desk" href={`/kinderen/${child.id}`}>
              {say('child.toParents')}
            </LinkButton>
          ) : null}
          <HandoverOf told={told} months={months} />
          <Button size="desk" onPress={() => window.print()}>
            {say('general.print')}
          </Button>
        </>
      }
    >
      <div className="columns columns--aside">
        <ChildFacts told={told} words={words} />
        <div className="flow">
          <ChildLines childId={child.id} months={months} levels={levels} />
          <Voices told={told} words={words} />
        </div>
      </div>
      <PrintMark reader={name} today={today} />
    </Page>
  );
}

/** Ages in months between which a preschool may begin a handover of its own accord, also early, when a family moves house (R13, H1). */
const BEGINS = { from: 24, until: 54 };

/** Whether the preschool no longer follows a handover in this state; what parents carry themselves it still gives them on paper. */
const isOverAtSender = (state: string) => state === 'CLOSED' || (WENT_NOWHERE.has(state) && state !== 'CARRIED_BY_PARENT');

/** The way to the child's handover while one may follow it; where none runs, the way to begin one. */
function HandoverOf({ told: { child, handoverSummary }, months }: { told: Told; months: number }) {
  const say = useWords();
  const { hat } = useSession();
  const [isBeginning, setBeginning] = useState(false);
  const isOver = handoverSummary
    ? handoverSummary.noFurtherSharingSince !== null || (handoverSummary.side === 'SENDER' && isOverAtSender(handoverSummary.state))
    : true;
  if (handoverSummary && !isOver) {
    return (
      <LinkButton size="desk" href={handoverSummary.side === 'SENDER' ? `/overdracht/${handoverSummary.id}` : `/ontvangen/${handoverSummary.id}`}>
        {say('child.toHandover')}
      </LinkButton>
    );
  }
  if (hat?.role !== 'PEDAGOGICAL_STAFF' || handoverSummary?.state === 'CLOSED' || months < BEGINS.from || months >= BEGINS.until) return null;
  return (
    <>
      <Button size="desk" onPress={() => setBeginning(true)}>
        {say('child.beginHandover')}
      </Button>
      {isBeginning ? <BeginDialog child={{ childId: child.id, callName: child.callName }} onClose={() => setBeginning(false)} /> : null}
    </>
  );
}

/** How the preschool, the parents and the child say it, in equal type; who said nothing is not there (X6). */
function Voices({ told: { child, handoverSummary }, words }: { told: Told; words: CardWords }) {
  const voices: Voice[] = [
    { who: 'STAFF', place: handoverSummary?.senderName ?? undefined, words: words.staff },
    { who: 'PARENTS', words: words.parents },
    { who: 'CHILD', childName: child.callName, words: words.child },
  ];
  const said = voices.filter((voice) => voice.words);
  if (said.length === 0) return null;
  return (
    <div data-words>
      <TwoVoices voices={said} />
    </div>
  );
}

/** Age, group, first day when it is still to come, languages at home. */
function Facts({ told: { child, handoverSummary } }: { told: Told }) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const { locale } = useIntl();
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  const codes = [...new Set([...child.languages, ...(handoverSummary?.languages ?? [])])];
  const groupName = useGroupName();
  const now = child.placements.find(({ firstDay, lastDay }) => firstDay <= today && (!lastDay || lastDay >= today));
  const coming = now ? undefined : child.placements.findLast(({ firstDay }) => firstDay > today);
  const parts = [
    child.age,
    now && groupName(now.groupName),
    coming && say('child.comes', { group: groupName(coming.groupName), day: days.long(coming.firstDay) }),
    codes.length > 0 ? say('child.languages', { languages: codes.map((code) => languages.of(code) ?? code).join(', ') }) : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}
