import type { ResultOf } from '../../session/graphql.js';
import type { childQuery } from './child.query.js';

type Told = ResultOf<typeof childQuery>;
type Agreement = NonNullable<Told['handoverSummary']>['agreements'][number];

/** What one card says of a child; short enough to be read in a minute (S3). */
export interface CardWords {
  loves: string[];
  works: string[];
  agreements: Agreement[];
  staff?: string;
  parents?: string;
  child?: string;
  /** Whether something had to stay in the handover, where the rest can be read. */
  isShortened: boolean;
}

/** At most so many of a kind, so many words in one text, and so many on the card, its own headings left room for. */
const MOST_OF_A_KIND = 3;
const LONGEST = 24;
const MOST_WORDS = 92;

/** Chooses what stands on the card: strengths first, then what works, what was agreed, the voices; a long text is cut at a word. */
export function cardWords({ childProfile, handoverSummary }: Told): CardWords {
  const own = (...kinds: string[]) => childProfile.strengths.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const came = handoverSummary?.side === 'RECEIVER' ? handoverSummary : undefined;
  const texts = (lines?: readonly { text: string }[]) => (lines ?? []).map(({ text }) => text);
  const voice = (who: string) => handoverSummary?.voices.find((said) => said.voice === who)?.text;
  const all = {
    loves: unique([...own('LOVES', 'PROUD_OF'), ...texts(came?.strengths)]),
    works: unique([...own('CALMED_BY', 'WORKS'), ...texts(came?.works)]),
    agreed: (handoverSummary?.agreements ?? []).map(({ what }) => what),
    parents: [voice('PARENT')].flatMap((text) => text ?? []),
    staff: [handoverSummary?.sees?.text].flatMap((text) => text ?? []),
    child: [voice('CHILD')].flatMap((text) => text ?? []),
  };
  const { kept, isShortened } = fitting(all);
  return {
    loves: kept.loves,
    works: kept.works,
    agreements: kept.agreed.map((what, place) => ({ ...(handoverSummary?.agreements[place] as Agreement), what })),
    staff: kept.staff[0],
    parents: kept.parents[0],
    child: kept.child[0],
    isShortened,
  };
}

/** The first text of each kind, then the second of each, and so on, while there is room. */
function fitting<Kind extends string>(all: Record<Kind, readonly string[]>): { kept: Record<Kind, string[]>; isShortened: boolean } {
  const kinds = Object.keys(all) as Kind[];
  const kept = Object.fromEntries(kinds.map((kind) => [kind, [] as string[]])) as Record<Kind, string[]>;
  let left = MOST_WORDS;
  let isShortened = false;
  for (let place = 0; place < MOST_OF_A_KIND; place += 1) {
    for (const kind of kinds) {
      const whole = all[kind][place];
      if (whole === undefined) continue;
      const text = shortened(whole, LONGEST);
      const count = wordsIn(text);
      if (text !== whole || count > left) isShortened = true;
      if (count > left) continue;
      kept[kind].push(text);
      left -= count;
    }
  }
  return { kept, isShortened };
}

/** A text of at most so many words; cut at a word, and it says so. */
export function shortened(text: string, most: number): string {
  const words = text.split(/\s+/).filter(Boolean);
  return words.length <= most ? text : `${words.slice(0, most).join(' ')}…`;
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

const unique = (texts: string[]) => [...new Set(texts)];
