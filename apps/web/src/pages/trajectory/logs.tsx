import { useState } from 'react';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Chip } from '../../parts/chip/chip.js';
import { More } from '../../parts/more/more.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { OwnershipLine } from '../../parts/ownership/ownership.js';
import { HintedText } from '../../coaching/hinted-text.js';
import { useDues } from '../../coaching/use-dues.js';
import { useAct } from '../../session/use-act.js';
import { useWritten } from '../../session/use-written.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { MINUTES } from '../visit/log-draft.js';
import { RateMeeting } from './equality.js';
import { confirmLog, type CoachingLog, type Trajectory } from './trajectory.query.js';

/** What the two wrote: owned together, confirmed by each, with a line of dissent when one sees it otherwise (R37). The latest first, and what waits for the reader. */
export function Logs({ trajectory }: { trajectory: Trajectory }) {
  const say = useWords();
  const dues = useDues().data ?? [];
  const { side, logs } = trajectory;
  const waits = ({ id, confirmations }: CoachingLog) => dues.some(({ logId }) => logId === id) || !confirmations.some((one) => one.side === side);
  // what was shown stays where it is: somebody may be typing in it
  const [shownIds, setShownIds] = useState<readonly string[]>([]);
  const come = logs.filter((log, index) => (index === 0 || waits(log)) && !shownIds.includes(log.id));
  if (come.length > 0) setShownIds([...shownIds, ...come.map(({ id }) => id)]);
  const shown = logs.filter(({ id }) => shownIds.includes(id));
  const earlier = logs.filter(({ id }) => !shownIds.includes(id));
  return (
    <Card title={say('trajectory.logs')} note={say('trajectory.logs.count', { count: logs.length })}>
      {logs.length === 0 ? <p className="soft">{say('trajectory.logs.none')}</p> : null}
      {shown.map((log) => (
        <LogView key={log.id} log={log} trajectory={trajectory} />
      ))}
      {earlier.length > 0 ? (
        <More level={3} title={say('trajectory.logs.earlier', { count: earlier.length })}>
          {earlier.map((log) => (
            <LogView key={log.id} log={log} trajectory={trajectory} />
          ))}
        </More>
      ) : null}
    </Card>
  );
}

function LogView({ log, trajectory }: { log: CoachingLog; trajectory: Trajectory }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const {
    heldOn,
    form,
    setting,
    participants,
    minutes,
    theme,
    competences,
    protectiveFactors,
    mood,
    question,
    story,
    experiment,
    experimentBy,
    nextStep,
    confirmations,
    madeByMe,
  } = log;
  const facts = [
    nameOf('coaching.setting', setting),
    ...participants.map((role) => nameOf('coaching.participant', role)),
    ...MINUTES.filter((kind) => minutes[kind] > 0).map((kind) => say('coaching.minutesOf', { kind: say(`coaching.minutes.${kind}`), minutes: minutes[kind] })),
  ];
  const grew = [
    ...(theme ? [nameOf('coaching.theme', theme)] : []),
    ...competences.map((code) => nameOf('coaching.competence', code)),
    ...protectiveFactors.map((code) => nameOf('coaching.factor', code)),
  ];
  // words that were forgotten since the end are not written anew
  const mayCorrect = !trajectory.endedOn || Boolean(question);
  const mine = confirmations.some(({ side }) => side === trajectory.side);
  return (
    <article className="trajectory__log flow" aria-label={say('trajectory.log', { day: days.long(heldOn) })}>
      <h3>
        {days.long(heldOn)}, {nameOf('coaching.form', form)}
      </h3>
      <OwnershipLine owner={trajectory.ownership?.ownerName ?? trajectory.ownerName ?? ''} />
      {question && question !== trajectory.question ? <p className="trajectory__words">{question}</p> : null}
      <p className="soft">{facts.join(' · ')}</p>
      {grew.length > 0 ? (
        <p className="trajectory__facts">
          {grew.map((word) => (
            <Chip key={word}>{word}</Chip>
          ))}
        </p>
      ) : null}
      {experiment ? (
        <p>
          <b>{say('trajectory.log.try')}</b> {experiment} {experimentBy ? <small>({nameOf('coaching.by', experimentBy)})</small> : null}
        </p>
      ) : null}
      {nextStep ? (
        <p>
          <b>{say('trajectory.log.next')}</b> {nextStep}
        </p>
      ) : null}
      {mood ? <p className="soft">{say('trajectory.log.mood', { mood: nameOf('coaching.mood', String(mood)) })}</p> : null}
      {story ? <p className="trajectory__words">{story}</p> : null}
      {confirmations.map(({ side, name, dissent }) => (
        <div key={side} className={dissent ? 'trajectory__dissent' : undefined}>
          <small>
            <span aria-hidden="true">✓ </span>
            {say(dissent ? 'trajectory.log.dissented' : 'trajectory.log.confirmed', { name })}
          </small>
          {dissent ? <p>{dissent}</p> : null}
        </div>
      ))}
      <Confirm log={log} trajectoryId={trajectory.id} isSaid={mine} />
      <RateMeeting log={log} trajectoryId={trajectory.id} />
      {madeByMe && mayCorrect ? (
        <LinkButton size="desk" kind="quiet" href={`/traject/${trajectory.id}/log/${log.id}`}>
          {say('trajectory.log.correct')}
        </LinkButton>
      ) : null}
    </article>
  );
}

/** One tap to confirm; a line of dissent is one tap away and changes nothing of the other's words (R37). */
function Confirm({ log, trajectoryId, isSaid }: { log: CoachingLog; trajectoryId: string; isSaid: boolean }) {
  const say = useWords();
  const [isOpened, setOpened] = useState(false);
  const { text: dissent, write, discard } = useWritten(`dissent:${log.id}:${log.version}`);
  const isWriting = isOpened || dissent !== '';
  const act = useAct(confirmLog, {
    intent: `confirm-log:${log.id}:${log.version}`,
    onDone: () => {
      discard();
      setOpened(false);
    },
  });
  // a line that somebody is writing stays, also when a colleague confirms meanwhile
  if (isSaid && !isWriting) return null;
  return (
    <div className="flow">
      {isWriting ? (
        <HintedText
          label={say('trajectory.log.dissent')}
          help={say('trajectory.log.dissentHelp')}
          value={dissent}
          onChange={write}
          most={300}
          rows={2}
          trajectoryId={trajectoryId}
        />
      ) : null}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      <div className="trajectory__row">
        <Button
          kind="fill"
          isPending={act.isPending}
          isDisabled={dissent.length > 300}
          onPress={() => act.press({ trajectoryId, logId: log.id, version: log.version, dissent: dissent.trim() || null })}
        >
          {say(dissent.trim() ? 'trajectory.log.confirmWith' : 'trajectory.log.confirm')}
        </Button>
        {isWriting ? null : <Button onPress={() => setOpened(true)}>{say('trajectory.log.otherwise')}</Button>}
      </div>
    </div>
  );
}
