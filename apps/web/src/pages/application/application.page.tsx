import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { refusedAt } from '../../parts/form-dialog/refused-at.js';
import { Page } from '../../parts/page/page.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { trackAddress } from '../../support/addresses.js';
import { useOwnPlace } from '../../support/own-place.js';
import { useWords } from '../../words/use-words.js';
import { ApplicationCard } from './application-card.js';
import { applicationsQuery, isOpen, receiveApplication } from './application.query.js';
import { Declarations } from './declarations.js';
import './application.css';

/** *Aanmelding en zorgplicht* of one child, with the TLV that the SWV gave (R24-R26, R30). */
export function ApplicationPage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const [isNew, setNew] = useState(false);
  const answer = useAnswer(applicationsQuery, { childId });
  const { locationId, choice } = useOwnPlace();
  useChanges({ kinds: ['CHILD'] });
  return (
    <PageAnswer query={answer}>
      {({ child, schoolApplications, declarations }) => (
        <Page
          width="narrow"
          title={say('application.title')}
          tabTitle={say('application.title')}
          back={<Link href={trackAddress(child.id)}>{say('opp.back', { child: child.callName })}</Link>}
          lead={say('application.lead', { child: child.callName })}
        >
          <div className="flow">
            {schoolApplications.length === 0 ? <p className="soft">{say('application.none')}</p> : null}
            {schoolApplications.map((application) => (
              <ApplicationCard key={application.id} childId={child.id} application={application} />
            ))}
            {choice}
            {!schoolApplications.some((one) => isOpen(one) && one.locationId === locationId) ? (
              <div>
                <Button onPress={() => setNew(true)}>{say('application.new')}</Button>
              </div>
            ) : null}
            <Declarations childId={child.id} locationId={locationId} declarations={declarations} />
            {isNew ? <ReceiveDialog childId={child.id} locationId={locationId} known={schoolApplications.length} onClose={() => setNew(false)} /> : null}
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}

const FACTS = ['written', 'first', 'full'] as const;

function ReceiveDialog({ childId, locationId, known, onClose }: { childId: string; locationId: string; known: number; onClose: () => void }) {
  const say = useWords();
  const { today } = useSession();
  const [receivedOn, setReceivedOn] = useState(today);
  const [desiredStart, setDesiredStart] = useState('');
  const [facts, setFacts] = useState<(typeof FACTS)[number][]>(['written', 'first']);
  const act = useAct(receiveApplication, { intent: `application:${childId}:${known}`, onDone: onClose });
  const form = refusedAt(act.refusal, ['receivedOn', 'desiredStart']);
  return (
    <FormDialog
      title={say('application.new')}
      submit={say('application.new')}
      isReady={receivedOn !== ''}
      act={act}
      form={form}
      onClose={onClose}
      onSubmit={() =>
        act.press({
          childId,
          locationId,
          receivedOn,
          desiredStart: desiredStart || null,
          written: facts.includes('written'),
          firstPreference: facts.includes('first'),
          fullByPolicy: facts.includes('full'),
        })
      }
    >
      <DayField label={say('application.received')} value={receivedOn} onChange={setReceivedOn} until={today} error={form.at('receivedOn')} />
      <ToggleChips
        label={say('application.facts')}
        options={FACTS.map((key) => ({ key, text: say(`application.fact.${key}`) }))}
        value={facts}
        onChange={setFacts}
      />
      <DayField label={say('application.start')} value={desiredStart} onChange={setDesiredStart} from={receivedOn} error={form.at('desiredStart')} />
    </FormDialog>
  );
}
