import { useEffect, useEffectEvent, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { ActionBar, Page } from '../../parts/page/page.js';
import type { Rating } from '../../parts/rating-row/rating.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { ScaleRow } from '../../parts/scale-row/scale-row.js';
import { tell } from '../../parts/toast/toast.js';
import { useDomains } from '../../levels/use-framework.js';
import { PageAnswer } from '../../session/page-answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { inputOf, isEmpty, marksOf } from './look-draft.js';
import { LookMeanwhile } from './look-meanwhile.js';
import { LookLines, type LineSteps } from './look-lines.js';
import { LookStrengths } from './look-strengths.js';
import { finishLook, frameworkQuery, lookQuery } from './look.query.js';
import { useLookDraft } from './use-look-draft.js';
import { useUndoLook } from './use-undo-look.js';
import './look.css';

type ToldLook = ResultOf<typeof lookQuery>['look'];
type ToldFramework = ResultOf<typeof frameworkQuery>['framework'];

/** *Kijkronde*: one child on all lines in one screen, at most sixteen taps when little changed (O8). */
export function LookPage() {
  const { childId = '' } = useParams();
  const framework = useAnswer(frameworkQuery, {});
  const look = useAnswer(lookQuery, { childId });
  return (
    <PageAnswer query={framework}>
      {({ framework: told }) => <PageAnswer query={look}>{({ look: child }) => <LookForm key={childId} look={child} framework={told} />}</PageAnswer>}
    </PageAnswer>
  );
}

function LookForm({ look, framework }: { look: ToldLook; framework: ToldFramework }) {
  const say = useWords();
  const navigate = useNavigate();
  const domains = useDomains() ?? [];
  const steps = useMemo(() => stepsOf(framework), [framework]);
  const previous = useMemo(() => previousOf(look), [look]);
  const draft = useLookDraft(look);
  const undo = useUndoLook(look.childId);
  const act = useAct(finishLook, {
    intent: `finish-look:${look.childId}`,
    onDone: ({ finishLook: { id } }) => {
      draft.discard();
      tell(say('look.done'), () => undo(id));
      void navigate(`/kind/${look.childId}`);
    },
  });
  const { value } = draft;
  const count = marksOf(value).length;
  const { compare, settled } = draft;
  const { press } = act;
  const finish = async () => press(inputOf(look.childId, await settled()));
  const wasFirst = act.refusal?.code === 'CHANGED_SINCE';
  const onFirst = useEffectEvent(async () => {
    if (await compare().catch(() => false)) await finish();
  });
  useEffect(() => {
    if (wasFirst) void onFirst();
  }, [wasFirst]);
  return (
    <Page bar title={look.callName} tabTitle={say('look.title')} lead={[look.ageLabel, say('look.lead')].filter(Boolean).join(' · ')}>
      {look.talkAbout.length > 0 ? <Notice title={say('look.talkTitle')}>{say('look.talk')}</Notice> : null}
      <Scales
        look={look}
        framework={framework}
        wellbeing={value.wellbeing}
        involvement={value.involvement}
        onChange={(felt) => draft.set({ ...value, ...felt })}
      />
      <LookStrengths look={look} kinds={framework.strengths} />
      <LookLines domains={domains} steps={steps} previous={previous} months={look.ageMonths ?? 0} draft={value} onChange={draft.set} />
      {act.refusal && !draft.meanwhile ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <ActionBar aside={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}>
        {draft.meanwhile ? (
          <LookMeanwhile draft={draft} meanwhile={draft.meanwhile} />
        ) : (
          <Button kind="fill" isDisabled={isEmpty(value) || act.isPending} onPress={() => void finish()}>
            {say('look.finish', { count })}
          </Button>
        )}
      </ActionBar>
    </Page>
  );
}

interface ScalesProps {
  look: ToldLook;
  framework: ToldFramework;
  wellbeing?: number;
  involvement?: number;
  onChange: (felt: { wellbeing?: number; involvement?: number }) => void;
}

/** How does the child feel, and is it absorbed in what it does? Asked before any skill (O6). */
function Scales({ look, framework, wellbeing, involvement, onChange }: ScalesProps) {
  const say = useWords();
  const days = useDays();
  const { locale } = useIntl();
  const english = locale.startsWith('en');
  return (
    <div className="look__scales">
      {framework.scales.map((scale) => {
        const isWellbeing = scale.code === 'WELLBEING';
        const last = isWellbeing ? look.lastWellbeing?.wellbeing : look.lastWellbeing?.involvement;
        const words = scale.points.map((point) => (english ? point.labelEn : point.label));
        return (
          <ScaleRow
            key={scale.code}
            label={english ? scale.questionEn : scale.question}
            anchors={words as [string, string, string, string, string]}
            value={isWellbeing ? wellbeing : involvement}
            last={last && look.lastWellbeing ? say('look.last', { words: words[last - 1] ?? '', day: days.medium(look.lastWellbeing.observedOn) }) : undefined}
            onChange={(point) => onChange(isWellbeing ? { wellbeing: point } : { involvement: point })}
          />
        );
      })}
    </div>
  );
}

function stepsOf({ lines }: ToldFramework): Record<string, LineSteps> {
  return Object.fromEntries(
    lines.map(({ code, steps }) => [
      code,
      {
        code,
        steps: steps.map(({ number, description, fromMonths, toMonths }) => ({ number, description, months: { from: fromMonths, to: toMonths } })),
        examples: Object.fromEntries(steps.map(({ number, indicators }) => [number, indicators.map(({ description }) => description)])),
      },
    ]),
  );
}

function previousOf({ lines }: ToldLook): Record<string, (Rating & { lookedOn: string }) | undefined> {
  return Object.fromEntries(
    lines.map(({ line, last: { state, step, observedOn, certainty } }) => [
      line,
      step && observedOn && certainty
        ? { step, sight: state === 'DEVELOPING' ? ('DEVELOPING' as const) : ('SEEN' as const), certainty, lookedOn: observedOn }
        : undefined,
    ]),
  );
}
