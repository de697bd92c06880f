import { inflateSync } from 'node:zlib';
import { Paper } from './paper.js';

/** The document's objects and its page streams, as text. */
function unpacked(pdf: Buffer): { objects: string; streams: string[] } {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, body]) => {
    try {
      return [inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1')];
    } catch {
      return [body ?? ''];
    }
  });
  return { objects: text, streams };
}

async function sample(): Promise<Buffer> {
  const paper = new Paper({ title: 'Proef', language: 'nl-NL', author: 'De Wilg', madeOn: '2026-11-02', footer: (page, pages) => `${page} van ${pages}` });
  paper.heading(1, 'Proef');
  paper.paragraph('Eén regel met een é en een streepje – zo.');
  paper.table({ head: ['Soort', 'Uren'], widths: [3, 1], rows: Array.from({ length: 60 }, (_, at) => [`Rij ${at}`, String(at)]) });
  return paper.done();
}

describe('paper', () => {
  it('is tagged for a screen reader: language, title, headings, table heads with their scope', async () => {
    const { objects, streams } = unpacked(await sample());
    expect(objects).toContain('/Lang (nl-NL)');
    expect(objects).toContain('/MarkInfo');
    expect(objects).toContain('/DisplayDocTitle true');
    for (const tag of ['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD']) expect(objects).toContain(`/S /${tag}`);
    expect(objects).toMatch(/\/Scope \/Column/);
    expect(objects).toMatch(/\/Scope \/Row/);
    expect([objects, ...streams].some((part) => part.includes('pdfuaid:part'))).toBe(true);
  });

  it('has its fonts inside, and no page content without a tag', async () => {
    const { objects, streams } = unpacked(await sample());
    expect(objects).toMatch(/\/FontFile[23]/);
    const pages = streams.filter((stream) => stream.includes(' Tf'));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      let depth = 0;
      for (const [word] of page.matchAll(/\bBDC\b|\bBMC\b|\bEMC\b|\bTj\b|\bTJ\b/g)) {
        if (word === 'BDC' || word === 'BMC') depth += 1;
        else if (word === 'EMC') depth -= 1;
        else expect(depth).toBeGreaterThan(0);
      }
    }
  });

  it('is the same document each time it is made', async () => {
    const withoutId = (pdf: Buffer) =>
      pdf
        .toString('latin1')
        .replaceAll(/\/ID \[.*?\]/gs, '')
        .replaceAll(/\/[A-Z]{6}\+/g, '/');
    expect(withoutId(await sample()) === withoutId(await sample())).toBe(true);
  });
});
