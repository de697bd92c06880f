import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Select } from '../../parts/select/select.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { DOMAINS, FACTORS, STARTERS, type Domain, type Factor, type Starter } from './codes.js';
import { noteNeed, removeNeed, type Need, type OfTrack } from './support.query.js';
import { useNeedSentence } from './use-need-sentence.js';

const KINDS = ['STIMULATING', 'NEED', 'HINDERING'] as const;
const MOST = 500;

/** What helps first, then what a child needs in sentence starters, then what hinders (P2, R42). */
export function Needs({ of, needs, isOpen }: { of: OfTrack; needs: readonly Need[]; isOpen: boolean }) {
  const say = useWords();
  const [isNoting, setNoting] = useState(false);
  return (
    <Card
      title={say('track.needs')}
      actions={
        isOpen ? (
          <Button size="desk" onPress={() => setNoting(true)}>
            {say('track.needs.add')}
          </Button>
        ) : null
      }
    >
      <div className="flow">
        {KINDS.map((kind) => {
          const here = needs.filter((need) => need.kind === kind);
          if (here.length === 0) return null;
          return (
            <section key={kind} className="support__needs">
              <h3>{say(`track.need.${kind}`)}</h3>
              <ul>
                {here.map((need) => (
                  <NeedLine key={need.id} of={of} need={need} isOpen={isOpen} />
                ))}
              </ul>
            </section>
          );
        })}
        {needs.length === 0 ? <p className="soft">{say('track.needs.none')}</p> : null}
      </div>
      {isNoting ? <NeedDialog of={of} onClose={() => setNoting(false)} /> : null}
    </Card>
  );
}

function NeedLine({ of, need, isOpen }: { of: OfTrack; need: Need; isOpen: boolean }) {
  const say = useWords();
  const act = useAct(removeNeed, { intent: `remove-need:${need.id}` });
  const text = useNeedSentence()(need);
  return (
    <li>
      <span>
        {text}
        {need.factor ? <small> {say(`coaching.factor.${need.factor}`)}</small> : null}
      </span>
      {isOpen ? (
        <Button
          size="desk"
          kind="quiet"
          aria-label={say('track.need.removeThis', { text })}
          isPending={act.isPending}
          onPress={() => act.press({ ...of, needId: need.id })}
        >
          {say('track.need.remove')}
        </Button>
      ) : null}
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </li>
  );
}

function NeedDialog({ of, onClose }: { of: OfTrack; onClose: () => void }) {
  const say = useWords();
  const [kind, setKind] = useState<Need['kind']>('STIMULATING');
  const [starter, setStarter] = useState<Starter>('ADULT_WHO');
  const [domain, setDomain] = useState<Domain>('CHILDCARE_SCHOOL');
  const [factor, setFactor] = useState<Factor>();
  const [text, setText] = useState('');
  const act = useAct(noteNeed, { intent: `note-need:${of.trackId}`, onDone: onClose });
  return (
    <FormDialog
      title={say('track.needs.add')}
      submit={say('track.needs.keep')}
      isReady={text.trim().length >= 3 && text.length <= MOST}
      act={act}
      onClose={onClose}
      onSubmit={() =>
        act.press({
          ...of,
          kind,
          starter: kind === 'NEED' ? starter : null,
          domain,
          factor: kind === 'STIMULATING' ? (factor ?? null) : null,
          text: text.trim(),
        })
      }
    >
      <ChoiceButtons label={say('track.need.kind')} options={KINDS.map((key) => ({ key, text: say(`track.need.${key}`) }))} value={kind} onChange={setKind} />
      {kind === 'NEED' ? (
        <Select
          label={say('track.need.starter')}
          options={STARTERS.map((key) => ({ key, text: say(`track.starter.${key}`) }))}
          value={starter}
          onChange={setStarter}
        />
      ) : null}
      <TextArea label={say('track.need.text')} value={text} onChange={setText} most={MOST} rows={2} />
      <Select label={say('track.domain')} options={DOMAINS.map((key) => ({ key, text: say(`track.domain.${key}`) }))} value={domain} onChange={setDomain} />
      {kind === 'STIMULATING' ? (
        <Select
          label={say('track.factor')}
          options={FACTORS.map((key) => ({ key, text: say(`coaching.factor.${key}`) }))}
          value={factor}
          onChange={setFactor}
          placeholder={say('track.factor.none')}
        />
      ) : null}
    </FormDialog>
  );
}
