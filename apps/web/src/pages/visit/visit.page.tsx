import { useEffect, useRef } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { keepShell } from '../../offline/keep-shell.js';
import { tell } from '../../parts/toast/toast.js';
import { WaitingPage } from '../../parts/waiting/waiting-page.js';
import { newId } from '../../session/intent.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useHat, useSession } from '../../session/session.js';
import { useAnswer, type Asked } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { NotUnderHatPage } from '../not-found/not-under-hat.page.js';
import { OfflinePage } from '../offline/offline.page.js';
import { beginLog, colleagueOf, contentOf, type LogDraft } from './log-draft.js';
import { LogForm } from './log-form.js';
import { logStartQuery, visitPlaceQuery, type LogStart } from './visit.query.js';

/** *Log van het bezoek*: what R41 asks in at most seven taps, on a phone, also without a connection (K2). */
export function VisitPage() {
  const { visitId, trajectoryId } = useParams();
  const [search] = useSearchParams();
  return <Visit key={visitId ?? trajectoryId} visitId={visitId} trajectoryId={trajectoryId ?? search.get('traject') ?? undefined} />;
}

interface VisitProps {
  /** Absent when the meeting was not planned. */
  visitId?: string;
  trajectoryId?: string;
}

function Visit({ visitId, trajectoryId }: VisitProps) {
  const say = useWords();
  const days = useDays();
  const navigate = useNavigate();
  const { state, today } = useSession();
  const hat = useHat();
  const placeOf = ({ heldOn, around: { place, until } }: LogDraft) => ({
    href: visitId ? `/bezoek/${visitId}` : `/traject/${trajectoryId ?? ''}/log`,
    title: say('visit.draft', { day: days.short(heldOn), place }),
    until,
  });
  const draft = useDraft<LogDraft | null>(visitId ? `log:${visitId}` : `log:of:${trajectoryId ?? ''}`, null, {
    place: (value) => (value ? placeOf(value) : undefined),
    onSent: (value) => {
      tell(say('visit.sent'));
      void navigate(value ? `/traject/${value.around.trajectoryId}` : '/');
    },
  });
  const { value } = draft;
  useEffect(keepShell, []);
  useLeaving(draft);

  const send = (log: LogDraft, id: string, ofVisit: string | null) => draft.send({ act: 'logVisit', input: { id, visitId: ofVisit, ...contentOf(log) } });

  if (!draft.isReady) return <WaitingPage />;
  if (!value)
    return state === 'offline' ? (
      <OfflinePage />
    ) : (
      <Begin visitId={visitId} trajectoryId={trajectoryId} onBegin={(start) => draft.set(beginLog(start, visitId, today, colleagueOf(hat)))} />
    );
  return (
    <LogForm
      value={value}
      title={say('visit.title')}
      submit={say('visit.save')}
      state={draft.state}
      at={draft.at}
      isWaiting={draft.isWaiting}
      refused={draft.refused}
      onChange={(more) => draft.set({ ...value, ...more, isTouched: true })}
      onUnplanned={value.around.visitId && draft.refusedFor === 'NOT_NOW' ? () => send(value, newId(), null) : undefined}
      onSubmit={() => send(value, value.logId, value.around.visitId ?? null)}
    />
  );
}

/** What was only filled in beforehand leaves no trace when one goes elsewhere in the application. */
function useLeaving({ value, isWaiting, discard }: { value: LogDraft | null; isWaiting: boolean; discard: () => void }): void {
  const last = useRef({ value, isWaiting, discard });
  useEffect(() => {
    last.current = { value, isWaiting, discard };
  });
  useEffect(
    () => () => {
      if (last.current.value && !last.current.value.isTouched && !last.current.isWaiting) last.current.discard();
    },
    [],
  );
}

interface BeginProps extends VisitProps {
  onBegin: (start: LogStart) => void;
}

/** Asks what was planned and what was written last time, once; from there on the draft stands by itself. */
function Begin({ visitId, trajectoryId, onBegin }: BeginProps) {
  const place = useAnswer(visitPlaceQuery, {}, { enabled: !trajectoryId });
  const id = trajectoryId ?? place.data?.myDay.find(({ visit }) => visit.id === visitId)?.trajectory.id;
  const start = useAnswer(logStartQuery, { trajectoryId: id ?? '' }, { enabled: Boolean(id) });
  const isThere = start.data && (!visitId || start.data.trajectory.visits.some((visit) => visit.id === visitId && visit.state === 'PLANNED'));
  const begin = useRef(onBegin);
  useEffect(() => {
    begin.current = onBegin;
  });
  useEffect(() => {
    if (start.data && isThere) begin.current(start.data);
  }, [start.data, isThere]);
  if ((place.data && !id) || (start.data && !isThere)) return <NotUnderHatPage />;
  const asked: Asked<unknown> = id ? start : place;
  return <PageAnswer query={asked}>{() => <WaitingPage />}</PageAnswer>;
}
