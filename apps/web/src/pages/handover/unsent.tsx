import type { PartKind } from '../../handover/told.js';
import { Notice } from '../../parts/notice/notice.js';
import { useSession } from '../../session/session.js';
import { useKeptDrafts } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import type { Handover } from './handover.query.js';
import { saidIn, type PartWords } from './part-words.js';

/** What was still being typed here when somebody else laid the document before the parents: it did not go along, and is kept for when it is taken back. */
export function Unsent({ handover: { id }, child }: { handover: Handover; child: string }) {
  const say = useWords();
  const { hat } = useSession();
  const place = `part:${id}:`;
  const behind = useKeptDrafts()
    .filter((draft) => draft.hat === hat?.key && draft.name.startsWith(place) && isUnsent(draft.value as PartWords))
    .map(({ name }) => name.slice(place.length) as PartKind);
  if (behind.length === 0) return null;
  return (
    <Notice tone="warm" role="status" title={say('prepare.unsent.title')}>
      {say('prepare.unsent', { parts: behind.map((part) => say(`handover.part.${part}`, { child })).join(', ') })}
    </Notice>
  );
}

const isUnsent = (words: PartWords): boolean => words.version > 0 && words.since !== saidIn(words);
