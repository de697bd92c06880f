import { parse } from '@0no-co/graphql.web';
import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextField } from '../../parts/text-field/text-field.js';
import type { TadaDocumentNode } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { sample } from './sample.js';
import { Section } from './section.js';

/** No operation of the API: written without its types, so that the gallery stands without a schema. */
const tryDocument = parse('mutation Try($input: TryInput!) { try(input: $input) { id } }') as unknown as TadaDocumentNode<
  { try: { id: string } },
  { input: { id: string; text: string } }
>;

/** One thing one does, with a line that drops. */
export function SendingGallery() {
  const say = useWords();
  const [text, setText] = useState(sample.draftText);
  const act = useAct(tryDocument, { intent: 'gallery' });
  return (
    <Section title={sample.sections.sending}>
      <TextField label={sample.draft} value={text} onChange={setText} />
      <div className="style-page__row">
        <Button kind="fill" isPending={act.isPending} onPress={() => act.press({ text })}>
          {say('general.save')}
        </Button>
        <SaveState state={act.isWaiting ? 'waiting' : act.isPending ? 'saving' : act.result ? 'saved' : 'empty'} waiting={act.isWaiting ? 1 : 0} />
      </div>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Section>
  );
}
