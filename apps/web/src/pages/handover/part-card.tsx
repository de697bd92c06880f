import { useEffect } from 'react';
import { OwnWords } from '../../handover/own-words.js';
import type { Category, PartKind } from '../../handover/told.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { useWords } from '../../words/use-words.js';
import type { DraftPart, Handover } from './handover.query.js';
import { charactersIn, type SectionWords } from './part-words.js';
import { Refill } from './refill.js';
import { SectionFields } from './section-fields.js';
import { usePartDraft, type PartDraft } from './use-part-draft.js';

/** How one part is kept: told to the page, which says it once for all. */
export type PartKeeping = Pick<PartDraft, 'state' | 'at' | 'clash' | 'flush'>;

interface PartCardProps {
  handover: Handover;
  part: DraftPart;
  child: string;
  onKeeping: (part: PartKind, keeping: PartKeeping) => void;
}

/** One part of the draft: what the record filled in with its source, and the sentences to change, with room left on paper (H2, H4). */
export function PartCard({ handover, part, child, onKeeping }: PartCardProps) {
  const say = useWords();
  const draft = usePartDraft(handover.id, part);
  const { words, state, at, clash, flush } = draft;
  useEffect(() => onKeeping(part.part, { state, at, clash, flush }), [onKeeping, part.part, state, at, clash, flush]);
  const title = say(`handover.part.${part.part}`, { child });
  const left = part.mostCharacters - charactersIn(words);
  const change = (category: Category, section: SectionWords) => draft.set({ ...words.sections, [category]: section });
  const views = handover.views.filter((view) => view.part === part.part);
  return (
    <Card title={title} note={<Room left={left} />} actions={<Refill handoverId={handover.id} part={part} title={title} onRefilled={draft.takeTheirs} />}>
      <div className="make__part">
        {clash ? <Clash draft={draft} title={title} /> : null}
        {part.sections.map((section) => (
          <SectionFields
            key={section.category}
            childId={handover.childId}
            section={section}
            isAlone={part.sections.length === 1}
            words={words.sections[section.category] ?? { strengths: [], notes: [], concerns: [] }}
            onChange={(next) => change(section.category, next)}
          />
        ))}
        {views.length > 0 ? (
          <div className="make__views">
            <OwnWords views={views} child={child} />
          </div>
        ) : null}
        {draft.refusal ? <RefusalNotice sentence={draft.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}

function Room({ left }: { left: number }) {
  const say = useWords();
  return (
    <span className="make__room" data-over={left < 0 || undefined} role={left < 0 ? 'status' : undefined}>
      {left >= 0 ? say('parts.text.left', { count: left }) : say('parts.text.over', { count: -left })}
    </span>
  );
}

/** Two colleagues in one part: nothing is overwritten unasked. */
function Clash({ draft, title }: { draft: PartDraft; title: string }) {
  const say = useWords();
  return (
    <Notice
      tone="warm"
      role="alert"
      title={say('prepare.clash.title')}
      action={
        <span className="make__ways">
          <Button onPress={draft.keepMine} aria-label={`${say('prepare.clash.mine')}: ${title}`}>
            {say('prepare.clash.mine')}
          </Button>
          <Button onPress={draft.takeTheirs} aria-label={`${say('prepare.clash.theirs')}: ${title}`}>
            {say('prepare.clash.theirs')}
          </Button>
        </span>
      }
    >
      {say('prepare.clash.text')}
    </Notice>
  );
}
