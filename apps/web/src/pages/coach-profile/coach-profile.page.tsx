import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { graphql, type ResultOf } from '../../session/graphql.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useHat, useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import './coach-profile.css';

const profileQuery = graphql(`
  query CoachProfile {
    coachProfile { version groupDays supervisions intervisions updatedOn }
  }
`);

const keepProfile = graphql(`
  mutation KeepProfile($input: KeepProfileInput!) {
    keepProfile(input: $input) { id version state }
  }
`);

type Profile = ResultOf<typeof profileQuery>['coachProfile'];
const KINDS = ['groupDays', 'supervisions', 'intervisions'] as const;
type Kind = (typeof KINDS)[number];

/** A safety net for who coaches alone: days on an own group, supervision and intervision; a director sees only *bijgewerkt* (X14). */
export function CoachProfilePage() {
  const answer = useAnswer(profileQuery, {});
  return <PageAnswer query={answer}>{({ coachProfile }) => <Kept profile={coachProfile} />}</PageAnswer>;
}

function Kept({ profile }: { profile: Profile }) {
  const say = useWords();
  const days = useDays();
  const { controllerName } = useHat();
  const act = useAct(keepProfile, { intent: 'keep-profile' });
  const keep = (kind: Kind, dates: string[]) => {
    const { version, groupDays, supervisions, intervisions } = profile;
    act.press({ version, groupDays, supervisions, intervisions, [kind]: dates });
  };
  return (
    <Page
      width="narrow"
      title={say('profile.title')}
      tabTitle={say('profile.title')}
      back={<Link href="/">{say('general.today')}</Link>}
      lead={say('profile.lead', { organisation: controllerName })}
    >
      <div className="flow">
        {KINDS.map((kind) => (
          <Dates key={kind} kind={kind} dates={profile[kind]} isPending={act.isPending} onKeep={(dates) => keep(kind, dates)} />
        ))}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <p className="soft">{profile.updatedOn ? say('profile.updated', { day: days.long(profile.updatedOn) }) : say('profile.never')}</p>
        <p className="soft">{say('profile.seen')}</p>
      </div>
    </Page>
  );
}

interface DatesProps {
  kind: Kind;
  dates: readonly string[];
  isPending: boolean;
  onKeep: (dates: string[]) => void;
}

function Dates({ kind, dates, isPending, onKeep }: DatesProps) {
  const say = useWords();
  const days = useDays();
  const { today } = useSession();
  const [day, setDay] = useState(today);
  const sorted = dates.toSorted().reverse();
  return (
    <Card title={say(`profile.${kind}`)} note={say('profile.year', { count: dates.filter((date) => date.startsWith(today.slice(0, 4))).length })}>
      <div className="profile__add">
        <DayField label={say('visit.day')} value={day} until={kind === 'groupDays' ? today : undefined} onChange={setDay} />
        <Button isDisabled={!day || dates.includes(day)} isPending={isPending} onPress={() => onKeep([...dates, day].sort())}>
          {say('parts.chips.add')}
        </Button>
      </div>
      <ul className="profile__days">
        {sorted.map((date) => (
          <li key={date}>
            <span>{days.medium(date)}</span>
            <Button
              kind="quiet"
              size="desk"
              aria-label={say('parts.chips.remove', { word: days.medium(date) })}
              onPress={() => onKeep(dates.filter((other) => other !== date))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
