import { Paper } from '#platform';
import { markOnPaper, type Wording } from '../paper/wording.js';
import type { BundleContent } from './bundle.entity.js';

/** A bundle on A4: a page of contents with page numbers, then each document on a page of its own; who reads it stands on the first page (P8, P9). */
export async function bundlePaper(content: BundleContent, mark: string, wording: Wording): Promise<Buffer> {
  // the first time finds where each document begins, the second writes it on the page of contents
  const pages = new Map<string, number>();
  await layOut(content, mark, wording, pages);
  return layOut(content, mark, wording, pages);
}

async function layOut(
  { madeOn, organisation, location, readers, child, sections }: BundleContent,
  mark: string,
  wording: Wording,
  pages: Map<string, number>,
): Promise<Buffer> {
  const paper = new Paper({
    title: wording.say('bundle.paper.title'),
    language: wording.language,
    author: organisation,
    madeOn,
    footer: (page, of) =>
      wording.say('paper.footer', { version: wording.say('bundle.paper.version', { day: wording.day(madeOn) }), mark: markOnPaper(mark), page, pages: of }),
  });
  paper.heading(1, wording.say('bundle.paper.title'));
  paper.table({
    head: [wording.say('paper.about'), wording.say('paper.text')],
    widths: [1, 3],
    rows: [
      [wording.say('paper.child'), child.birthDate ? `${child.name}, ${wording.day(child.birthDate)}` : child.name],
      [wording.say('paper.school'), `${location}, ${organisation}`],
      [wording.say('bundle.paper.made'), wording.day(madeOn)],
      [wording.say('bundle.paper.for'), readers],
    ],
  });
  paper.heading(2, wording.say('bundle.paper.contents'));
  paper.table({
    head: [wording.say('bundle.paper.document'), wording.say('bundle.paper.of'), wording.say('bundle.paper.page')],
    widths: [4, 5, 1],
    rows: sections.map(({ heading, of, document }) => [heading, of, String(pages.get(document) ?? '')]),
  });
  for (const { document, heading, of, lines } of sections) {
    paper.turnPage();
    pages.set(document, paper.page);
    paper.heading(2, heading);
    paper.paragraph(of);
    if (lines.length === 0) paper.paragraph(wording.say('paper.nothing'));
    // one may be pages long, which no row of a table can be
    lines.forEach(({ name, text }, at) => {
      if (name !== lines[at - 1]?.name) paper.heading(3, name);
      paper.paragraph(text);
    });
  }
  return paper.done();
}
