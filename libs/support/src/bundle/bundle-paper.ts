import { Paper } from '#platform';
import { type Locale, type MessageKey, sentence } from '#words';
import type { BundleContent } from './bundle.entity.js';

/** A bundle on A4: a page of contents with page numbers, then each document on a page of its own; who reads it stands on the first page (P8, P9). */
export async function bundlePaper(content: BundleContent, mark: string, locale: Locale): Promise<Buffer> {
  // the first time finds where each document begins, the second writes it on the page of contents
  const pages = new Map<string, number>();
  await layOut(content, mark, locale, pages);
  return layOut(content, mark, locale, pages);
}

async function layOut({ madeOn, organisation, location, readers, child, sections }: BundleContent, mark: string, locale: Locale, pages: Map<string, number>): Promise<Buffer> {
  const say = (key: MessageKey, params: Record<string, string | number | Date> = {}) => sentence(locale, key, params);
  const day = (on: string) => say('opp.paper.day', { day: new Date(`${on}T12:00:00Z`) });
  const paper = new Paper({
    title: say('bundle.paper.title'),
    language: locale === 'nl' ? 'nl-NL' : 'en-GB',
    author: organisation,
    madeOn,
    footer: (page, of) => say('bundle.paper.footer', { mark: mark.slice(0, 16), page, pages: of }),
  });
  paper.heading(1, say('bundle.paper.title'));
  paper.table({
    head: [say('opp.paper.about'), ''],
    widths: [1, 3],
    rows: [
      [say('opp.paper.child'), child.birthDate ? `${child.name}, ${day(child.birthDate)}` : child.name],
      [say('opp.paper.school'), `${location}, ${organisation}`],
      [say('bundle.paper.made'), day(madeOn)],
      [say('bundle.paper.for'), readers],
    ],
  });
  paper.heading(2, say('bundle.paper.contents'));
  paper.table({ head: [say('bundle.paper.document'), say('bundle.paper.page')], widths: [5, 1], rows: sections.map(({ heading, document }) => [heading, String(pages.get(document) ?? '')]) });
  for (const { document, heading, lines } of sections) {
    paper.turnPage();
    pages.set(document, paper.page);
    paper.heading(2, heading);
    if (lines.length === 0) paper.paragraph(say('opp.paper.nothing'));
    else paper.table({ head: [say('bundle.paper.part'), say('bundle.paper.text')], widths: [1, 3], rows: lines.map(({ name, text }) => [name, text]) });
  }
  return paper.done();
}
