import { useState } from 'react';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useAct } from '../../session/use-act.js';
import { useWords } from '../../words/use-words.js';
import { answerPart, type Member, type Part } from './wraparound.query.js';

/** One part: what it is, *ja* and *nee* of one size with nothing preset, and in a sentence what that means now. */
export function PartQuestion({ childId, member: { id, name }, part: { part, yours, isOpen } }: { childId: string; member: Member; part: Part }) {
  const say = useWords();
  const act = useAct(answerPart, { intent: `team-part:${id}:${part}` });
  const [chosen, setChosen] = useState<boolean>();
  const said = act.refusal ? yours : (chosen ?? yours);
  const answer = (allows: boolean) => {
    setChosen(allows);
    act.press({ childId, memberId: id, part, allows });
  };
  const label = part === 'FAMILY' ? say('wraparound.own.family') : say(`wraparound.part.${part}`);
  const standing = isOpen ? 'isOpen' : yours === null ? 'saidNothing' : yours ? 'waits' : 'saidNo';
  return (
    <section className="wraparound__part" aria-label={label}>
      <h3>{label}</h3>
      <p>{say(`wraparound.own.text.${part}`)}</p>
      <ChoiceButtons
        label={label}
        options={[
          { key: 'YES', text: say('wraparound.own.yes') },
          { key: 'NO', text: say('wraparound.own.no') },
        ]}
        value={said === null ? undefined : said ? 'YES' : 'NO'}
        isDisabled={act.isPending}
        onChange={(key) => answer(key === 'YES')}
      />
      <p className="soft" role="status">
        {say(`wraparound.own.${standing}`, { name })}
      </p>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </section>
  );
}
