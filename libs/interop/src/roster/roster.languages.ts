import words from './roster-words.json' with { type: 'json' };

const OWN_NAMES: Readonly<Record<string, string>> = words.languages;
const byName = new Map<string, string>(Object.entries(OWN_NAMES));
let complete = false;

/** Every two-letter language the platform can name in Dutch, so that *Pools* is `pl` without a list of our own. */
function names(): ReadonlyMap<string, string> {
  if (complete) return byName;
  const dutch = new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const first of letters) {
    for (const second of letters) {
      const name = dutch.of(first + second)?.toLowerCase();
      if (name !== undefined && !byName.has(name)) byName.set(name, first + second);
    }
  }
  complete = true;
  return byName;
}

/** The word *en* between two names; standing alone it is English. */
const AND = /(?:^|\s+)en\s+/;

/** The languages of a cell as BCP 47 tags, each once, in order; how many were not known. */
export function readLanguages(text: string): { tags: readonly string[]; unknown: number } {
  const parts = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[,;/+&|\r\n]/)
    .flatMap((part) => part.trim().split(AND))
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '');
  const tags = parts.map((part) => names().get(part) ?? tagOf(part));
  return { tags: [...new Set(tags.filter((tag) => tag !== undefined))], unknown: tags.filter((tag) => tag === undefined).length };
}

/** A two-letter code itself, when it is a language. */
function tagOf(part: string): string | undefined {
  if (!/^[a-z]{2}$/.test(part)) return undefined;
  return new Intl.DisplayNames('nl', { type: 'language', fallback: 'none' }).of(part) === undefined ? undefined : part;
}
