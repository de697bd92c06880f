import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { trackAddress } from '../../support/addresses.js';
import { useWords } from '../../words/use-words.js';
import { BundleCard } from './bundle-card.js';
import { bundlesQuery, makeBundle } from './bundle.query.js';
import './bundle.css';

const DOCUMENTS = ['SUPPORT', 'OPP', 'PARENTS'] as const;

/** *Bundel voor het samenwerkingsverband*: pick documents, say who reads them, and give it; the receipt is noted by hand (P8, P9). */
export function BundlePage() {
  const say = useWords();
  const { childId = '' } = useParams();
  const answer = useAnswer(bundlesQuery, { childId });
  return (
    <PageAnswer query={answer}>
      {({ child, opps, supportBundles }) => (
        <Page
          width="narrow"
          title={say('bundle.title')}
          tabTitle={say('bundle.title')}
          back={<Link href={trackAddress(child.id)}>{say('opp.back', { child: child.callName })}</Link>}
          lead={say('bundle.lead')}
        >
          <div className="flow">
            <NewBundle key={supportBundles.length} childId={child.id} made={supportBundles.length} hasOpp={opps.length > 0} />
            {supportBundles.length === 0 ? <p className="soft">{say('bundle.none')}</p> : null}
            {supportBundles.map((bundle) => (
              <BundleCard key={bundle.id} childId={child.id} bundle={bundle} />
            ))}
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}

function NewBundle({ childId, made, hasOpp }: { childId: string; made: number; hasOpp: boolean }) {
  const say = useWords();
  const offered = DOCUMENTS.filter((document) => hasOpp || document !== 'OPP');
  const [documents, setDocuments] = useState<(typeof DOCUMENTS)[number][]>([...offered]);
  const [readers, setReaders] = useState('');
  const act = useAct(makeBundle, { intent: `bundle:${childId}:${made}` });
  const named = readers.trim();
  return (
    <Card title={say('bundle.new')}>
      <div className="flow">
        <ToggleChips
          label={say('bundle.pick')}
          options={offered.map((key) => ({ key, text: say(`bundle.document.${key}`) }))}
          value={documents}
          onChange={setDocuments}
        />
        <TextField label={say('bundle.readers')} help={say('bundle.readers.help')} value={readers} onChange={setReaders} maxLength={120} />
        <p className="soft">{say('bundle.never')}</p>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <Button
          kind="fill"
          wide
          isDisabled={named.length < 3 || documents.length === 0}
          isPending={act.isPending}
          onPress={() => act.press({ childId, readers: named, documents })}
        >
          {named.length < 3 ? say('bundle.makeEmpty') : say('bundle.make', { readers: named })}
        </Button>
      </div>
    </Card>
  );
}
