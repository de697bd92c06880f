import { Injectable } from '@nestjs/common';
import { type Id, Refusal } from '#kernel';
import type { Unit } from '#platform';
import { AnonymityRepository } from './anonymity.repository.js';
import { datesIn, languagesIn, type Met, type PlainWord, plainWords, refuses, type Telling, tellsOf, type ToldDate, traitsIn } from './telling.js';
import { readTellingWords } from './telling.file.js';

/** Where somebody writes: an opened location, trajectory or consultation; the group when it is asked for a location. */
export interface WrittenAt {
  readonly subjectId: Id;
  readonly groupId?: Id | null;
}

/** Texts by the name of their field; absent ones are skipped. */
export type WrittenTexts = Readonly<Record<string, string | null | undefined>>;

interface Field {
  readonly name: string;
  readonly text: string;
}

/** A field with its words and dates. */
interface ReadField extends Field {
  readonly words: readonly PlainWord[];
  readonly dates: readonly ToldDate[];
}

/** Between two fields, so that no name is read across them. */
const GAP = ['0', '0', '0', '0'];

/** Whether a text gives a child away (R38, X15). The subject is opened already; no text is kept or logged. */
@Injectable()
export class AnonymityService {
  private readonly known = readTellingWords();

  constructor(private readonly matches: AnonymityRepository) {}

  /** What gives a child away in one text, from the first character on. */
  async tells(unit: Unit, at: WrittenAt, text: string): Promise<Telling[]> {
    const [first] = await this.tellsOfFields(unit, at, [{ name: 'text', text }]);
    return first?.tells ?? [];
  }

  /** Refuses INVALID at the first field that gives a child away; a first name alone passes. */
  async refuseTelling(unit: Unit, at: WrittenAt, texts: WrittenTexts): Promise<void> {
    const fields = Object.entries(texts).flatMap(([name, text]): Field[] => (text ? [{ name, text }] : []));
    if (fields.length === 0) return;
    for (const { name, tells } of await this.tellsOfFields(unit, at, fields)) {
      const telling = tells.find(refuses);
      if (telling) throw new Refusal('INVALID', 'coaching_tells_who', { place: `input.${name}`, kind: telling.kind, from: telling.from, to: telling.to });
    }
  }

  private async tellsOfFields(unit: Unit, { subjectId, groupId = null }: WrittenAt, fields: readonly Field[]): Promise<{ name: string; tells: Telling[] }[]> {
    const read = fields.map(({ name, text }) => ({ name, text, words: plainWords(text), dates: datesIn(text) }));
    const gap = GAP.map((plain) => ({ plain, from: 0, to: 0 }));
    const words = read.flatMap((field) => [...field.words, ...gap]);
    const days = read.flatMap(({ dates }) => dates.map(({ day }) => day));
    const met = await this.matches.match(
      unit,
      { subjectId, groupId },
      { words: words.map(({ plain }) => plain), days, languages: languagesIn(words, this.known) },
    );
    return this.byField(read, [...met, ...traitsIn(words, this.known)]);
  }

  /** What was met in all fields one after the other, laid back on each. */
  private byField(read: readonly ReadField[], met: readonly Met[]): { name: string; tells: Telling[] }[] {
    const start = { word: 0, date: 0 };
    return read.map(({ name, text, words: own, dates }) => {
      const here = met.flatMap((one): Met[] => {
        const place = one.place - (one.words === 0 ? start.date : start.word);
        return place >= 0 && place < (one.words === 0 ? dates : own).length ? [{ ...one, place }] : [];
      });
      start.word += own.length + GAP.length;
      start.date += dates.length;
      return { name, tells: tellsOf(text, own, dates, here) };
    });
  }
}
