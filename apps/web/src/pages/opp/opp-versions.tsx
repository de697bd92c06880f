import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { More } from '../../parts/more/more.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { changesOf } from './changes.js';
import { oppVersionsQuery, type OppVersion } from './opp.query.js';
import { ChildSaid } from './opp-text.js';

const PARTS = ['actionPart', 'reasons', 'outflow'] as const;

interface OppVersionsProps {
  childId: string;
  oppId: string;
  childName: string;
}

/** Every version of an OPP, asked for when somebody wants to read them: who established it and when, and what changed from the one before (R29). */
export function OppVersions(of: OppVersionsProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <Versions {...of} />;
  return (
    <Button size="desk" onPress={() => setOpen(true)}>
      {say('opp.versions.read')}
    </Button>
  );
}

function Versions({ childId, oppId, childName }: OppVersionsProps) {
  const answer = useAnswer(oppVersionsQuery, { childId, oppId });
  return (
    <Answer query={answer}>
      {({ oppVersions }) =>
        oppVersions.map((version, nth) => (
          <OneVersion key={version.number} version={version} before={oppVersions[nth + 1]} childId={childId} oppId={oppId} childName={childName} />
        ))
      }
    </Answer>
  );
}

function OneVersion({ version, before, childId, oppId, childName }: OppVersionsProps & { version: OppVersion; before?: OppVersion }) {
  const say = useWords();
  return (
    <More title={say('opp.version', { number: version.number })} note={useStanding(version)} level={3}>
      {before ? <Changed version={version} before={before} /> : null}
      {PARTS.map((part) =>
        version[part] === null ? null : (
          <section key={part} className="opp__version">
            <h4>{say(`opp.part.${part}`)}</h4>
            <p className="opp__text">{version[part]}</p>
          </section>
        ),
      )}
      {version.hearing ? (
        <section className="opp__version">
          <h4>{say('opp.child', { child: childName })}</h4>
          <ChildSaid opp={version} childId={childId} oppId={oppId} />
        </section>
      ) : null}
    </More>
  );
}

/** Who and when, in one sentence; without consent its reason stands with it for everybody who reads it. */
function useStanding({ establishedOn, establishedBy, withConsent, withoutConsent }: OppVersion): string {
  const say = useWords();
  const days = useDays();
  if (!establishedOn) return say('opp.version.open');
  const day = days.long(establishedOn);
  const held = withConsent ? say('opp.withConsent', { day }) : say('opp.withoutConsent', { day, reason: withoutConsent ?? '' });
  return establishedBy ? `${held} ${say('opp.version.by', { name: establishedBy })}` : held;
}

function Changed({ version, before }: { version: OppVersion; before: OppVersion }) {
  const say = useWords();
  const changed = PARTS.map((part) => ({ part, ...changesOf(before[part], version[part]) })).filter(({ added, gone }) => added.length + gone.length > 0);
  return (
    <section className="opp__version opp__changed">
      <h4>{say('opp.version.changed', { number: before.number })}</h4>
      {changed.length === 0 ? <p>{say('opp.version.same')}</p> : null}
      {changed.map(({ part, added, gone }) => (
        <div key={part}>
          <p>{say(`opp.part.${part}`)}</p>
          <ul>
            {added.map((sentence) => (
              <li key={`+${sentence}`}>{say('opp.version.added', { sentence })}</li>
            ))}
            {gone.map((sentence) => (
              <li key={`-${sentence}`}>{say('opp.version.gone', { sentence })}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
