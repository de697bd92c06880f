import { Paper } from '#platform';
import { inFull, markOnPaper, paperLanguage, say } from '../paper/wording.js';
import type { BundleContent } from './bundle.entity.js';

/** A bundle on A4: a page of contents with page numbers, then each document on a page of its own; who reads it stands on the first page (P8, P9). */
export async function bundlePaper(content: BundleContent, mark: string): Promise<Buffer> {
  // the first time finds where each document begins, the second writes it on the page of contents
  const pages = new Map<string, number>();
  await layOut(content, mark, pages);
  return layOut(content, mark, pages);
}

async function layOut({ madeOn, organisation, location, readers, child, sections }: BundleContent, mark: string, pages: Map<string, number>): Promise<Buffer> {
  const paper = new Paper({
    title: say('bundle.paper.title'),
    language: paperLanguage,
    author: organisation,
    madeOn,
    footer: (page, of) => say('paper.footer', { version: say('bundle.paper.version', { day: inFull(madeOn) }), mark: markOnPaper(mark), page, pages: of }),
  });
  paper.heading(1, say('bundle.paper.title'));
  paper.table({
    head: [say('paper.about'), say('paper.text')],
    widths: [1, 3],
    rows: [
      [say('paper.child'), child.birthDate ? `${child.name}, ${inFull(child.birthDate)}` : child.name],
      [say('paper.school'), `${location}, ${organisation}`],
      [say('bundle.paper.made'), inFull(madeOn)],
      [say('bundle.paper.for'), readers],
    ],
  });
  paper.heading(2, say('bundle.paper.contents'));
  paper.table({
    head: [say('bundle.paper.document'), say('bundle.paper.of'), say('bundle.paper.page')],
    widths: [4, 5, 1],
    rows: sections.map(({ heading, of, document }) => [heading, of, String(pages.get(document) ?? '')]),
  });
  for (const { document, heading, of, lines } of sections) {
    paper.turnPage();
    pages.set(document, paper.page);
    paper.heading(2, heading);
    paper.paragraph(of);
    if (lines.length === 0) paper.paragraph(say('paper.nothing'));
    // one may be pages long, which no row of a table can be
    lines.forEach(({ name, text }, at) => {
      if (name !== lines[at - 1]?.name) paper.heading(3, name);
      paper.paragraph(text);
    });
  }
  return paper.done();
}
