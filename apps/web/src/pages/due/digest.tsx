import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { More } from '../../parts/more/more.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { graphql } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';

const addressQuery = graphql(`
  query SupportDigest($locationId: ID!) { supportDigestAddress(locationId: $locationId) }
`);

const setDigest = graphql(`
  mutation SetSupportDigest($input: SetDigestInput!) { setSupportDigest(input: $input) { id version state } }
`);

/** One mail a week that says that something is due, for who wants it. */
export function Digest({ locationId }: { locationId: string }) {
  const say = useWords();
  const { data } = useAnswer(addressQuery, { locationId });
  if (!data) return null;
  const now = data.supportDigestAddress;
  return (
    <div className="screen-only">
      <More title={say('due.mail')} note={now ? say('due.mail.on', { address: now }) : undefined}>
        <DigestForm key={now ?? ''} locationId={locationId} now={now} />
      </More>
    </div>
  );
}

function DigestForm({ locationId, now }: { locationId: string; now: string | null }) {
  const say = useWords();
  const [address, setAddress] = useState(now ?? '');
  const act = useAct(setDigest, { intent: `set-digest:${locationId}` });
  return (
    <>
      <p className="soft">{say('due.mail.help')}</p>
      <TextField label={say('due.mail.address')} value={address} onChange={setAddress} inputMode="email" autoComplete="email" maxLength={254} />
      <div className="due-line__what">
        <Button isDisabled={!/^\S+@\S+\.\S+$/.test(address) || address === now} isPending={act.isPending} onPress={() => act.press({ locationId, address })}>
          {say('due.mail.keep')}
        </Button>
        {now ? (
          <Button kind="quiet" isPending={act.isPending} onPress={() => act.press({ locationId, address: null })}>
            {say('due.mail.stop')}
          </Button>
        ) : null}
      </div>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </>
  );
}
