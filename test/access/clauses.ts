/** One condition of a function, and the function's text without it. */
export interface Mutant {
  readonly name: string;
  readonly text: string;
}

const ENDS = /^(?:then|loop|returning|group by|order by|offset|(?:left )?join|where|union|on conflict)\b/i;

/**
 * Every condition in a function's text, found by its words: each part of what stands behind `where`, `on` or `if`, taken out so that it holds
 * nobody back. Words inside quotes are not looked at.
 */
export function mutantsOf(name: string, text: string): Mutant[] {
  const body = text.indexOf('$');
  const said = new Map<string, number>();
  const nth = (clause: string) => {
    said.set(clause, (said.get(clause) ?? 0) + 1);
    return said.get(clause) === 1 ? clause : `${clause} (${said.get(clause)})`;
  };
  return [...text.matchAll(/\b(where|on|if|elsif)\s+/gi)]
    .filter(({ index }) => index > body && !/on\s+conflict/i.test(text.slice(index, index + 12)))
    .flatMap((found) => {
      const from = found.index + found[0].length;
      const isGuard = /if/i.test(found[1]!);
      const span = text.slice(from, from + lengthOf(text.slice(from)));
      return partsOf(span, isGuard).map(({ start, end, instead }) => {
        const clause = span.slice(start, end).trim().replace(/\s+/g, ' ');
        return { name: `${name} without ${nth(clause)}`, text: `${text.slice(0, from + start)}${instead}${text.slice(from + end)}` };
      });
    });
}

interface Part {
  readonly start: number;
  readonly end: number;
  /** What leaves the rest as it is. */
  readonly instead: string;
}

/** The parts of one condition: what `or` joins is nothing when false, what `and` joins when true; a guard alone guards nothing when false. */
function partsOf(span: string, isGuard: boolean): Part[] {
  const any = split(span, 'or');
  return any.flatMap(({ start, end }) => {
    const all = split(span.slice(start, end), 'and').map((part) => ({ start: start + part.start, end: start + part.end, instead: ' true ' }));
    if (all.length > 1) return any.length > 1 ? [...all, { start, end, instead: ' false ' }] : all;
    return [{ start, end, instead: any.length > 1 || isGuard ? ' false ' : ' true ' }];
  });
}

/** How far a condition runs: to the end of its brackets, statement or function, or to the word that ends it. */
function lengthOf(text: string): number {
  for (const { at, depth } of positions(text)) {
    if (depth < 0 || (depth === 0 && (text[at] === ';' || text[at] === '$' || (isWordAt(text, at) && ENDS.test(text.slice(at)))))) return at;
  }
  return text.length;
}

function split(text: string, word: 'and' | 'or'): { start: number; end: number }[] {
  const cuts = [...positions(text)]
    .filter(({ at, depth }) => depth === 0 && isWordAt(text, at) && new RegExp(`^${word}\\b`, 'i').test(text.slice(at, at + 4)))
    .map(({ at }) => at);
  return [0, ...cuts.map((at) => at + word.length)].map((start, place) => ({ start, end: cuts[place] ?? text.length }));
}

const isWordAt = (text: string, at: number): boolean => at > 0 && /\s/.test(text[at - 1]!) && /\w/.test(text[at]!);

/** Every place outside quotes, with how many brackets are open there. */
function* positions(text: string): Generator<{ at: number; depth: number }> {
  let [depth, quoted] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "'") quoted = !quoted;
    if (quoted) continue;
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    yield { at, depth };
  }
}
