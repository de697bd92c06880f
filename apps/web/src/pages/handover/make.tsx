import { useState } from 'react';
import { Link } from 'react-aria-components';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Notice } from '../../parts/notice/notice.js';
import { ActionBar, Page } from '../../parts/page/page.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { WhyDay } from '../../handover/why-day.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { ChangeDestination } from './change-destination.js';
import { Discard } from './discard.js';
import type { Handover } from './handover.query.js';
import { OfferDialog } from './offer-dialog.js';
import { PartCard } from './part-card.js';
import { useKeeping } from './use-keeping.js';
import { WarmQuestion } from './warm-question.js';

/** Making a handover: seven prefilled parts to read and change a few sentences in, cold or warm, and then to the parents (H2, H3). */
export function Make({ handover }: { handover: Handover }) {
  const say = useWords();
  const days = useDays();
  const keeping = useKeeping();
  const [offering, setOffering] = useState(false);
  const child = handover.callName ?? say('prepare.theChild');
  const { missingStrengths } = handover.standing;
  return (
    <Page
      bar
      title={say('prepare.title', { child })}
      tabTitle={say('prepare.tab')}
      back={<Link href="/overdrachten">{say('prepare.back')}</Link>}
      lead={
        <>
          {say('prepare.lead', { school: handover.receiver.locationName, day: days.long(handover.dueOn) })} <WhyDay days={handover.days} rule="DUE" />
        </>
      }
      actions={
        <>
          <ChangeDestination handover={handover} child={child} />
          <LinkButton size="desk" href={`/overdracht/${handover.id}/document`}>
            {say('prepare.document')}
          </LinkButton>
        </>
      }
    >
      <div className="make__told flow">
        {handover.issue > 0 ? <Notice>{say('prepare.nextIssue', { issue: handover.issue + 1 })}</Notice> : null}
        {missingStrengths.length > 0 ? <StrengthsFirst missing={missingStrengths} /> : null}
      </div>
      <div className="make">
        {handover.parts.map((part) => (
          <div key={part.part} data-part={part.part}>
            <PartCard handover={handover} part={part} child={child} onKeeping={keeping.tell} />
          </div>
        ))}
        <div className="make__wide">
          <WarmQuestion handover={handover} child={child} />
          <div className="make__discard">
            <Discard handover={handover} child={child} />
          </div>
        </div>
      </div>
      <ActionBar aside={<SaveState state={keeping.state} at={keeping.at} waiting={keeping.waiting} />}>
        <Button kind="fill" isDisabled={keeping.isStuck} onPress={() => setOffering(true)}>
          {say('prepare.toParents')}
        </Button>
      </ActionBar>
      <OfferDialog handover={handover} child={child} isOpen={offering} onClose={() => setOffering(false)} flush={keeping.flush} />
    </Page>
  );
}

/** A strength before a concern: which parts still ask one, each a way to its place (R12). */
function StrengthsFirst({ missing }: { missing: Handover['standing']['missingStrengths'] }) {
  const say = useWords();
  const nameOf = useNames();
  return (
    <Notice tone="warm" role="status" title={say('prepare.strengthsFirst')}>
      <ul className="make__missing">
        {missing.map((category) => (
          <li key={category}>
            <a href={`#${category}`}>{nameOf('handover.category', category)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
