import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { HandoverDocument } from '../../handover/handover-document.js';
import { Button } from '../../parts/button/button.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { handoverQuery } from './handover.query.js';
import { documentOf } from './part-words.js';

/** The document as it stands, to read through and to print for parents who rather have paper (C5); two A4 at most. */
export function DocumentPage() {
  const say = useWords();
  const { handoverId = '' } = useParams();
  const { name, today } = useSession();
  const answer = useAnswer(handoverQuery, { id: handoverId });
  return (
    <PageAnswer query={answer}>
      {({ handover }) => {
        const child = handover.callName ?? say('prepare.theChild');
        return (
          <Page
            title={say('prepare.document.title', { child })}
            tabTitle={say('prepare.tab')}
            back={<Link href={`/overdracht/${handoverId}`}>{say('prepare.document.back')}</Link>}
            lead={say('prepare.document.lead')}
            actions={
              <Button size="desk" onPress={() => window.print()}>
                {say('general.print')}
              </Button>
            }
          >
            <HandoverDocument told={documentOf(handover, child)} />
            <PrintMark reader={name} today={today} />
          </Page>
        );
      }}
    </PageAnswer>
  );
}
