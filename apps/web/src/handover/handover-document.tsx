import { useId, type ReactNode } from 'react';
import { useDays } from '../words/use-days.js';
import { useWords } from '../words/use-words.js';
import { PartContent } from './part-content.js';
import { OwnWords } from './own-words.js';
import { saysSomething, type PartKind, type ToldDocument, type ToldPart } from './told.js';
import { usePaperFit } from './use-paper-fit.js';
import './handover-document.css';
import './handover-paper.css';

interface HandoverDocumentProps {
  told: ToldDocument;
  /** Parts that would not go along: they fade, stay readable and say so (X19). */
  staying?: ReadonlySet<PartKind>;
  /** What stands under the parents' words of a part, or of the whole (null); never on paper. */
  under?: (part: PartKind | null) => ReactNode;
}

/**
 * The document itself, exactly as the school reads it: strengths before needs, two voices side by side in equal type (X6),
 * marks that also tell apart in black and white. On paper it is two A4 at most (H4).
 */
export function HandoverDocument({ told, staying, under }: HandoverDocumentProps) {
  const say = useWords();
  const id = useId();
  const fit = usePaperFit();
  const parts = told.parts.filter(({ sections, views }) => sections.some(saysSomething) || views.length > 0);
  return (
    <article ref={fit} className="document" aria-labelledby={id}>
      <div className="document__body">
        <Head told={told} id={id} />
        {parts.map((part) => (
          <Part key={part.part} child={told.child} part={part} stays={staying?.has(part.part) ?? false} under={under?.(part.part)} />
        ))}
        <Whole told={told} under={under?.(null)} />
        {told.hasVe ? <p className="document__law">{say('handover.document.ve')}</p> : null}
      </div>
      <Foot told={told} />
    </article>
  );
}

function Head({ told: { child, sender, receiver }, id }: { told: ToldDocument; id: string }) {
  const say = useWords();
  return (
    <header className="document__head">
      <h2 id={id}>{say('handover.document.title', { child })}</h2>
      {sender && receiver ? (
        <p>{say('handover.document.way', { sender: sender.locationName, senderOrganisation: sender.organisationName, receiver: receiver.locationName })}</p>
      ) : null}
      {sender && !receiver ? <p>{say('handover.document.from', { sender: sender.locationName, senderOrganisation: sender.organisationName })}</p> : null}
    </header>
  );
}

function Part({ child, part, stays, under }: { child: string; part: ToldPart; stays: boolean; under?: ReactNode }) {
  const say = useWords();
  const id = useId();
  const isShared = part.views.length > 0 || Boolean(under);
  return (
    <section className="document__part" aria-labelledby={id} data-part={part.part} data-stays={stays || undefined}>
      <h3 id={id} className="document__title">
        {say(`handover.part.${part.part}`, { child })}
        {stays ? <span className="document__stays">{say('parts.part.stays')}</span> : null}
      </h3>
      <div className="document__voices" data-two={isShared || undefined} data-spoken={part.views.length > 0 || undefined}>
        <div className="document__voice">
          {part.views.length > 0 ? <h4 className="document__who">{say('parts.voice.STAFF')}</h4> : null}
          <PartContent part={part.part} sections={part.sections} />
        </div>
        {isShared ? (
          <div className="document__voice">
            <OwnWords views={part.views} child={child} />
            {under}
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Whole({ told: { child, views }, under }: { told: ToldDocument; under?: ReactNode }) {
  const say = useWords();
  const id = useId();
  if (views.length === 0 && !under) return null;
  return (
    <section className="document__part" aria-labelledby={id} data-spoken={views.length > 0 || undefined}>
      <h3 id={id} className="document__title">
        {say('handover.document.whole', { child })}
      </h3>
      <div className="document__voices">
        <OwnWords views={views} child={child} />
        {under}
      </div>
    </section>
  );
}

/** On paper at the foot of every sheet, with the issue and its hash, so that a loose sheet can be told. */
function Foot({ told: { issue, hash, day } }: { told: ToldDocument }) {
  const say = useWords();
  const days = useDays();
  return (
    <footer className="document__foot">
      <span>{issue > 0 ? say('handover.document.issue', { issue, day: day ? days.medium(day) : '' }) : say('handover.document.draft')}</span>
      {hash ? (
        <span>
          {say('handover.document.hash')} <span className="document__hash">{hash.replace(/(.{8})(?=.)/g, '$1 ')}</span>
        </span>
      ) : null}
    </footer>
  );
}
