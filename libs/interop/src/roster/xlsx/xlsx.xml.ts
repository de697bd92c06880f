import { SaxesParser } from 'saxes';
import { FileRefused } from '../../import/finding.js';
import { workbookRefused } from './xlsx.archive.js';

const DEPTH = 64;
const TOKEN = 1024 * 1024;

/** What somebody wants to hear of an XML part; names come without their prefix, for some writers put one before all. */
export interface PartListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads one part of a workbook; after each piece the caller may take what was gathered. No DOCTYPE, bounded depth and length. */
export async function* readPart(text: AsyncIterable<string>, listener: PartListener): AsyncGenerator<void> {
  const sax = new SaxesParser();
  let depth = 0;
  let lastEvent = 0;
  const passed = (): void => void (lastEvent = sax.position);
  sax.on('opentag', (tag) => {
    passed();
    depth += 1;
    if (depth > DEPTH) throw workbookRefused('WORKBOOK_SUSPICIOUS');
    listener.open(local(tag.name), tag.attributes);
  });
  sax.on('closetag', (tag) => {
    passed();
    depth -= 1;
    listener.close(local(tag.name));
  });
  for (const kind of ['text', 'cdata'] as const)
    sax.on(kind, (content) => {
      passed();
      listener.text(content);
    });
  sax.on('attribute', passed);
  sax.on('doctype', () => {
    throw workbookRefused('WORKBOOK_SUSPICIOUS');
  });
  sax.on('error', () => {
    throw workbookRefused('WORKBOOK_DAMAGED');
  });
  for await (const piece of text) {
    feed(sax, piece);
    if (sax.position - lastEvent > TOKEN) throw workbookRefused('WORKBOOK_SUSPICIOUS');
    yield;
  }
  sax.close();
  yield;
}

function feed(sax: SaxesParser, piece: string): void {
  try {
    sax.write(piece);
  } catch (error) {
    throw error instanceof FileRefused ? error : workbookRefused('WORKBOOK_DAMAGED');
  }
}

/** Reads one part to its end. */
export async function readWholePart(text: AsyncIterable<string>, listener: PartListener): Promise<void> {
  for await (const _ of readPart(text, listener)) continue;
}
