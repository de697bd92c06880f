import { useState } from 'react';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { Answer } from '../../session/answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { meetingAddress, rodAddress } from '../../support/addresses.js';
import { dueByPart } from '../../support/due-groups.js';
import { DueLines } from '../../support/due-lines.js';
import { type Due, duesQuery } from '../../support/due.query.js';
import { useOwnPlace } from '../../support/own-place.js';
import { Digest } from './digest.js';

const MOST = 100;

/** Everything with a clock at the care coordinator's location, the fewest days left first (P3; 5.5 job 1). */
export function DuePage() {
  const say = useWords();
  const { name, today } = useSession();
  const { locationId, choice } = useOwnPlace();
  return (
    <Page
      title={say('due.title')}
      tabTitle={say('due.title')}
      lead={say('due.lead')}
      actions={
        <>
          <LinkButton size="desk" href={meetingAddress}>
            {say('meeting.title')}
          </LinkButton>
          <LinkButton size="desk" href={rodAddress}>
            {say('rod.title')}
          </LinkButton>
          <Button size="desk" onPress={() => window.print()}>
            {say('general.print')}
          </Button>
        </>
      }
    >
      <div className="flow">
        {choice}
        <DuesOfLocation key={locationId} locationId={locationId} />
        <Digest locationId={locationId} />
      </div>
      <PrintMark reader={name} today={today} />
    </Page>
  );
}

function DuesOfLocation({ locationId }: { locationId: string }) {
  const say = useWords();
  const answer = useAnswer(duesQuery, { locationId, first: MOST });
  return (
    <Answer query={answer}>{({ supportDues }) => (supportDues.length === 0 ? <EmptyState>{say('due.none')}</EmptyState> : <Dues dues={supportDues} />)}</Answer>
  );
}

function Dues({ dues }: { dues: readonly Due[] }) {
  const say = useWords();
  const [kinds, setKinds] = useState<Due['kind'][]>([]);
  const here = [...new Set(dues.map(({ kind }) => kind))];
  const shown = kinds.length === 0 ? dues : dues.filter(({ kind }) => kinds.includes(kind));
  return (
    <>
      {here.length > 1 ? (
        <div className="screen-only">
          <ToggleChips label={say('due.filter')} options={here.map((key) => ({ key, text: say(`due.kind.${key}`) }))} value={kinds} onChange={setKinds} />
        </div>
      ) : null}
      {dueByPart(shown).map(({ part, dues: inPart }) => (
        <Card key={part} title={say(`due.part.${part}`)} note={say('due.count', { count: inPart.length })} tone={part === 'PAST' ? 'warm' : 'plain'}>
          <DueLines label={say(`due.part.${part}`)} dues={inPart} />
        </Card>
      ))}
      {dues.length === MOST ? <p className="soft">{say('due.first', { count: MOST })}</p> : null}
    </>
  );
}
