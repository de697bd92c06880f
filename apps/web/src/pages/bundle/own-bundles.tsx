import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAnswer } from '../../session/use-answer.js';
import { useExport } from '../../session/use-export.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { bundleFileQuery, ownBundlesQuery } from './bundle.query.js';
import './bundle.css';
import { useBundleState } from './use-bundle-state.js';

type OwnBundle = ResultOf<typeof ownBundlesQuery>['supportBundles'][number];

/** What the school gave of an own child to the samenwerkingsverband, or is about to, for whom, and the very paper: parents read along with all of it (P9). */
export function OwnBundles({ childId }: { childId: string }) {
  const say = useWords();
  const answer = useAnswer(ownBundlesQuery, { childId });
  return (
    <Answer query={answer}>
      {({ supportBundles }) =>
        supportBundles.length === 0 ? null : (
          <Card title={say('family.bundle')}>
            <p>{say('family.bundle.text')}</p>
            <ul className="ruled">
              {supportBundles.map((bundle) => (
                <BundleLine key={bundle.id} childId={childId} bundle={bundle} />
              ))}
            </ul>
          </Card>
        )
      }
    </Answer>
  );
}

function BundleLine({ childId, bundle }: { childId: string; bundle: OwnBundle }) {
  const { id, state, readers, documents, madeOn } = bundle;
  const say = useWords();
  const days = useDays();
  const stands = useBundleState(bundle);
  const [refused, setRefused] = useState('');
  const save = useExport(bundleFileQuery, ({ bundleFile }) => bundleFile, setRefused);
  const of = say('bundle.of', { day: days.long(madeOn) });
  return (
    <li>
      <b>{of}</b>
      <span>{say('bundle.for', { readers })}</span>
      <span className="soft">{documents.map((document) => say(`bundle.document.${document}`)).join(' · ')}</span>
      <span>{state === 'MADE' ? say('family.bundle.made') : stands}</span>
      {state === 'THROWN_AWAY' ? null : (
        <div className="bundle__file">
          <Button size="desk" aria-label={say('family.bundle.file', { of })} onPress={() => save({ childId, bundleId: id, format: 'PDF' })}>
            {say('family.bundle.read')}
          </Button>
        </div>
      )}
      {refused ? <RefusalNotice sentence={refused} /> : null}
    </li>
  );
}
