import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Notice } from '../../parts/notice/notice.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { contactCardQuery, keepContactCard } from './consult.query.js';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;

type Card_ = ResultOf<typeof contactCardQuery>['myContactCard'];

/** The own card: what one is asked for, when one can be reached, and at which number; looked at each half year (N2). */
export function ContactCard() {
  const say = useWords();
  const nameOf = useNames();
  const days = useDays();
  const answer = useAnswer(contactCardQuery, {});
  const [isEditing, setEditing] = useState(false);
  return (
    <Answer query={answer}>
      {({ myContactCard: card }) => (
        <Card
          title={say('consultation.card')}
          actions={
            <Button size="desk" onPress={() => setEditing(true)}>
              {say('general.edit')}
            </Button>
          }
        >
          {card ? (
            <div className="flow">
              <p>{[card.expertise, card.days.map((day) => nameOf('consultation.day', day)).join(', '), card.phone].filter(Boolean).join(' · ')}</p>
              {card.isOutdated ? (
                <Notice tone="warm">{say('consultation.outdated')}</Notice>
              ) : (
                <small>{say('profile.updated', { day: days.long(card.confirmedOn) })}</small>
              )}
            </div>
          ) : (
            <p className="soft">{say('consultation.noCard')}</p>
          )}
          {isEditing ? <CardDialog card={card} onClose={() => setEditing(false)} /> : null}
        </Card>
      )}
    </Answer>
  );
}

function CardDialog({ card, onClose }: { card: Card_; onClose: () => void }) {
  const say = useWords();
  const nameOf = useNames();
  const [expertise, setExpertise] = useState(card?.expertise ?? '');
  const [days, setDays] = useState<(typeof DAYS)[number][]>(card?.days ?? []);
  const [phone, setPhone] = useState(card?.phone ?? '');
  const act = useAct(keepContactCard, { intent: 'keep-contact-card', onDone: onClose });
  return (
    <FormDialog
      title={say('consultation.card')}
      submit={say('general.save')}
      isReady={expertise.trim().length > 0}
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ version: card?.version ?? 0, expertise: expertise.trim(), days, phone: phone.trim() || null })}
    >
      <TextField label={say('consultation.expertise')} value={expertise} onChange={setExpertise} maxLength={200} />
      <ToggleChips
        label={say('consultation.days')}
        options={DAYS.map((key) => ({ key, text: nameOf('consultation.day', key) }))}
        value={days}
        onChange={setDays}
      />
      <TextField label={say('consultation.phone')} value={phone} onChange={setPhone} maxLength={20} autoComplete="tel" />
    </FormDialog>
  );
}
