import { useIntl } from 'react-intl';
import { Link } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { HintsLink } from '../../coaching/hints-link.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { Button } from '../../parts/button/button.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { More } from '../../parts/more/more.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { ActionBar, Page } from '../../parts/page/page.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { Select } from '../../parts/select/select.js';
import { tell } from '../../parts/toast/toast.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { askCoach, askPlacesQuery, coachesQuery, type AskPlace } from './question.query.js';

/** *Vraag de coach*: two sentences and one press, without indication, referral or desk (R36, K8). */
export function QuestionPage() {
  const say = useWords();
  const places = useAnswer(askPlacesQuery, {});
  return (
    <PageAnswer query={places}>
      {({ myGroups }) =>
        myGroups.length > 0 ? (
          <Ask places={myGroups} />
        ) : (
          <Page width="narrow" title={say('question.title')} tabTitle={say('question.tab')}>
            <EmptyState>{say('question.noPlace')}</EmptyState>
          </Page>
        )
      }
    </PageAnswer>
  );
}

interface AskDraft {
  groupId?: string;
  coachId?: string;
  feeling: string;
  question: string;
}

function Ask({ places }: { places: readonly AskPlace[] }) {
  const say = useWords();
  const navigate = useNavigate();
  const { locale } = useIntl();
  const draft = useDraft<AskDraft>('ask-coach', { feeling: '', question: '' });
  const { value } = draft;
  const change = (more: Partial<AskDraft>) => draft.set({ ...value, ...more });
  const place = places.find(({ id }) => id === value.groupId) ?? (places.length === 1 ? places[0] : undefined) ?? places[0];
  const around = { locationId: place?.locationId, groupId: place?.id };
  const coaches = useAnswer(coachesQuery, { locationId: place?.locationId ?? '' });
  const found = coaches.data?.coachesAt ?? [];
  const coach = found.find(({ accountId }) => accountId === value.coachId) ?? (found.length === 1 ? found[0] : undefined);
  const programme = coaches.data?.coachingProgrammes.find(({ code }) => code === coach?.programme);
  const act = useAct(askCoach, {
    intent: 'ask-coach',
    onDone: ({ askCoach: { id } }) => {
      draft.discard();
      tell(say('question.sent', { name: coach?.name ?? '' }));
      void navigate(`/traject/${id}`);
    },
  });
  const [feeling, question] = [value.feeling.trim(), value.question.trim()];
  const isReady = Boolean(place && coach && (feeling || question)) && value.feeling.length <= 500 && value.question.length <= 300;
  return (
    <Page
      bar
      width="narrow"
      title={say('question.title')}
      tabTitle={say('question.tab')}
      back={<Link href="/">{say('general.today')}</Link>}
      lead={say('question.lead')}
    >
      <div className="flow">
        {places.length > 1 ? (
          <Select
            label={say('question.group')}
            options={places.map(({ id, name, locationName }) => ({ key: id, text: `${name}, ${locationName}` }))}
            value={place?.id}
            onChange={(groupId) => change({ groupId, coachId: undefined })}
          />
        ) : null}
        <HintedText
          label={say('question.feeling')}
          help={say('question.feelingHelp')}
          value={value.feeling}
          onChange={(text) => change({ feeling: text })}
          most={500}
          rows={4}
          {...around}
        />
        <More title={say('question.more')} note={question ? say('trajectory.goals.given') : undefined}>
          <HintedText
            label={say('trajectory.question.label')}
            help={say('trajectory.question.help')}
            value={value.question}
            onChange={(text) => change({ question: text })}
            most={300}
            rows={2}
            {...around}
          />
        </More>
        {found.length > 1 ? (
          <Select
            label={say('question.coach')}
            placeholder={say('question.chooseCoach')}
            options={found.map(({ accountId, name, employer }) => ({ key: accountId, text: employer ? `${name}, ${employer}` : name }))}
            value={coach?.accountId}
            onChange={(coachId) => change({ coachId })}
          />
        ) : null}
        {coaches.data && found.length === 0 ? <EmptyState>{say('question.noCoach')}</EmptyState> : null}
        {coach && programme ? (
          <p className="soft">{say('question.who', { name: coach.name, about: locale.startsWith('en') ? programme.aboutEn : programme.about })}</p>
        ) : null}
        <p className="soft">{say('coaching.safe')}</p>
        <p>
          <HintsLink groupId={place?.id} />
        </p>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
      <ActionBar aside={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}>
        <Button
          kind="fill"
          isDisabled={!isReady}
          isPending={act.isPending}
          onPress={() => {
            if (!place || !coach) return;
            act.press({ locationId: place.locationId, groupId: place.id, coachId: coach.accountId, feeling: feeling || null, question: question || null });
          }}
        >
          {coach ? say('question.send', { name: coach.name }) : say('general.send')}
        </Button>
      </ActionBar>
    </Page>
  );
}
