import { useNavigate } from 'react-router';
import { HintsLink } from '../../coaching/hints-link.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { Select } from '../../parts/select/select.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { tell } from '../../parts/toast/toast.js';
import { Answer } from '../../session/answer.js';
import { useHat, useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { askPlacesQuery, type AskPlace } from '../question/question.query.js';
import { askConsultation, specialistsQuery } from './consult.query.js';
import { OwnershipTick } from './ownership-tick.js';
import { SpecialistChoice } from './specialist-choice.js';

const ABOUT = ['CHILD', 'GROUP_CLIMATE'] as const;
const BANDS = ['UNDER_2', 'FROM_2_TO_4', 'FROM_4_TO_6', 'FROM_6_TO_9', 'FROM_9_TO_12'] as const;

interface AskDraft {
  groupId?: string;
  specialistId?: string;
  about: (typeof ABOUT)[number];
  ageBand?: (typeof BANDS)[number];
  question: string;
  tried: string;
  isOwned: boolean;
}

/** Three fields without a name: the question, what was tried, how old; with a group question the ownership sentence comes first (N1, N5, X15). */
export function AskForm() {
  const places = useAnswer(askPlacesQuery, {});
  return <Answer query={places}>{({ myGroups }) => (myGroups.length > 0 ? <Form places={myGroups} /> : <EmptyState />)}</Answer>;
}

function Form({ places }: { places: readonly AskPlace[] }) {
  const say = useWords();
  const navigate = useNavigate();
  const { name } = useSession();
  const { controllerName } = useHat();
  const draft = useDraft<AskDraft>('ask-consultation', { about: 'CHILD', question: '', tried: '', isOwned: false });
  const { value } = draft;
  const change = (more: Partial<AskDraft>) => draft.set({ ...value, ...more });
  const place = places.find(({ id }) => id === value.groupId) ?? places[0];
  const around = { locationId: place?.locationId, groupId: place?.id };
  const specialists = useAnswer(specialistsQuery, { locationId: place?.locationId ?? '' });
  const found = specialists.data?.specialists ?? [];
  const isNobody = specialists.data?.specialists.length === 0;
  const chosen = value.specialistId ?? (found.length === 1 ? found[0]?.accountId : undefined);
  const act = useAct(askConsultation, {
    intent: 'ask-consultation',
    onDone: ({ askConsultation: { id } }) => {
      draft.discard();
      tell(say('consultation.sent'));
      void navigate(`/consult/${id}`);
    },
  });
  const isGroup = value.about === 'GROUP_CLIMATE';
  const isReady =
    Boolean(place && chosen && value.question.trim() && (isGroup || value.ageBand) && value.isOwned) &&
    value.question.length <= 600 &&
    value.tried.length <= 600;
  const send = () =>
    place &&
    chosen &&
    act.press({
      locationId: place.locationId,
      specialistId: chosen,
      about: value.about,
      ageBand: isGroup ? null : (value.ageBand ?? null),
      question: value.question.trim(),
      tried: value.tried.trim() || null,
      ownershipSeen: value.isOwned,
    });
  const owned = (
    <OwnershipTick
      owner={say('trajectory.ownership.owner', { name, organisation: controllerName })}
      isTicked={value.isOwned}
      onTick={(isOwned) => change({ isOwned })}
    />
  );
  return (
    <Card title={say('consultation.ask')}>
      <div className="flow">
        {places.length > 1 ? (
          <Select
            label={say('question.group')}
            options={places.map(({ id, name: group, locationName }) => ({ key: id, text: `${group}, ${locationName}` }))}
            value={place?.id}
            onChange={(groupId) => change({ groupId, specialistId: undefined })}
          />
        ) : null}
        {isNobody ? (
          <EmptyState>{say('consultation.nobody')}</EmptyState>
        ) : (
          <>
            <SpecialistChoice specialists={found} value={chosen} onChange={(specialistId) => change({ specialistId })} />
            <ToggleChips
              single
              required
              label={say('consultation.about')}
              options={ABOUT.map((key) => ({ key, text: say(`consultation.about.${key}`) }))}
              value={[value.about]}
              onChange={([about]) => about && change({ about })}
            />
            {isGroup ? (
              owned
            ) : (
              <ToggleChips
                single
                label={say('consultation.age')}
                options={BANDS.map((key) => ({ key, text: say(`consultation.age.${key}`) }))}
                value={value.ageBand ? [value.ageBand] : []}
                onChange={([ageBand]) => change({ ageBand })}
              />
            )}
            <HintedText
              label={say('consultation.question')}
              help={say('consultation.questionHelp')}
              value={value.question}
              onChange={(question) => change({ question })}
              most={600}
              rows={3}
              {...around}
            />
            <HintedText label={say('consultation.tried')} value={value.tried} onChange={(tried) => change({ tried })} most={600} rows={2} {...around} />
            <p>
              <HintsLink groupId={place?.id} />
            </p>
            {isGroup ? null : owned}
            {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
            <div className="consult__send">
              <Button kind="fill" isDisabled={!isReady} isPending={act.isPending} onPress={send}>
                {say('consultation.send', { name: found.find(({ accountId }) => accountId === chosen)?.name ?? '' })}
              </Button>
              <SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />
            </div>
          </>
        )}
      </div>
    </Card>
  );
}
