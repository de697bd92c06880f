import type { CalendarDate } from '#kernel';
import { type Locale, sentence } from '#words';

/** What a letter says, apart from how it is laid out. */
export interface LetterWords {
  readonly title: string;
  readonly greeting: string;
  readonly why: string;
  readonly steps: readonly string[];
  readonly term: string;
  readonly another: string;
  readonly secret: string;
  readonly help: string;
}

/** What a letter is about. */
export interface LetterFacts {
  readonly guardianName: string;
  readonly hasAuthority: boolean;
  /** Null in a mail, which others may read over the shoulder. */
  readonly childName: string | null;
  readonly organisation: string;
  readonly code: string;
  readonly lastDay: CalendarDate;
  readonly address: string;
}

/** The letter with a one-time code in one language (B1). It holds a name and a code, and nothing about how the child is doing. */
export function letterWords(locale: Locale, facts: LetterFacts): LetterWords {
  const { guardianName, hasAuthority, organisation, code, lastDay, address } = facts;
  const child = facts.childName ?? sentence(locale, 'letter.yourChild');
  const day = new Date(`${lastDay}T12:00:00Z`);
  return {
    title: sentence(locale, 'letter.title', { child }),
    greeting: sentence(locale, 'letter.greeting', { name: guardianName }),
    why: sentence(locale, hasAuthority ? 'letter.why.authority' : 'letter.why.other', { organisation, child }),
    steps: [
      sentence(locale, 'letter.step.address', { address }),
      sentence(locale, 'letter.step.code', { code }),
      sentence(locale, 'letter.step.birthDate', { child }),
    ],
    term: sentence(locale, 'letter.term', { day }),
    another: sentence(locale, 'letter.another'),
    secret: sentence(locale, 'letter.secret'),
    help: sentence(locale, 'letter.help', { organisation }),
  };
}

/** The same as plain text, for a mail. */
export function plainLetter({ title, greeting, why, steps, term, another, secret, help }: LetterWords): string {
  return [title, greeting, why, ...steps.map((step, place) => `${place + 1}. ${step}`), term, another, secret, help].join('\n\n');
}
