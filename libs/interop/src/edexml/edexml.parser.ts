import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefused, finding, printable, type Finding, type FindingCode, type FindingParams, type Place } from '../import/finding.js';
import type { ImportLimits } from '../import/limits.js';
import type { EdexElement } from './edexml.element.js';
import { expectedAfter, missingAtEnd, modelOf, RECORD_SHAPES, step } from './edexml.grammar.js';
import { faultBegins, reasonOf } from './edexml.well-formed.js';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const NAMESPACES = 'http://www.w3.org/2000/xmlns/';
const XML = 'http://www.w3.org/XML/1998/namespace';
const ATTRIBUTES_AT_MOST = 64;
const PARTS_AT_MOST = 2000;
const EXPECTED_AT_MOST = 5;

/** What the parser hands over while it reads. */
export interface EdexListener {
  /** A school, location, group, pupil or teacher, whole; read and then forgotten. */
  record(element: EdexElement): void;
  /** Something about the file that is not about one row. */
  fault(found: Finding): void;
  /** A toevoegingen element was passed over. */
  extension(place: Place): void;
}

interface Frame {
  readonly element: EdexElement;
  /** The slot of the model used last. */
  slot: number;
  /** Names seen in that slot. */
  inSlot: Set<string>;
  /** The element that came last, to name in "after …". */
  last: string;
  /** Something did not belong here: what seems to be missing may just be that, so it is not reported as well. */
  disturbed: boolean;
}

/**
 * Reads EDEXML as it comes and checks it against the grammar, holding one record at a time. Refuses a DOCTYPE (so no entity of
 * its own: no billion laughs, no file read from elsewhere), depth, length, and anything that is not well-formed.
 */
export class EdexParser {
  private readonly sax = new SaxesParser({ xmlns: true });
  private readonly frames: Frame[] = [];
  private skipping = 0;
  private attributes = 0;
  private parts = 0;
  private lastEvent = 0;
  private lastEventLine = 1;
  /** The text since the last event, to find where a fault began that shows only later. */
  private unread = '';
  private heldFrom = 0;
  private tagPlace: Required<Place> = { line: 1, column: 1 };

  constructor(
    private readonly listener: EdexListener,
    private readonly limits: ImportLimits,
  ) {
    const { sax } = this;
    sax.on('opentagstart', (tag) => this.begin(tag.name));
    sax.on('attribute', () => this.attribute());
    sax.on('opentag', (tag) => this.open(tag));
    sax.on('closetag', () => this.close());
    sax.on('text', (text) => this.text(text));
    sax.on('cdata', (text) => this.text(text));
    sax.on('comment', () => this.passed());
    sax.on('processinginstruction', () => this.passed());
    sax.on('doctype', () => this.refuse('XML_DOCTYPE', this.here()));
    sax.on('error', (error) => this.malformed(error.message));
  }

  /** Takes the next piece of text. Throws FileRefused when there is no reading on. */
  write(text: string): void {
    this.unread += text;
    this.sax.write(text);
    this.unread = this.unread.slice(this.unreadFrom());
    this.heldFrom = this.lastEvent;
    if (this.unread.length > this.limits.tokenLength) {
      this.refuse('XML_TEXT_TOO_LONG', this.here(), { max: this.limits.tokenLength });
    }
  }

  /** The end of the file: what is still open is told. */
  end(): void {
    this.sax.close();
  }

  private begin(name: string): void {
    this.passed();
    this.attributes = 0;
    const { line, columnIndex } = this.sax;
    // One character after the name is read already; when that was a line end, the tag began on the line before.
    this.tagPlace = columnIndex === 0 ? { line: line - 1, column: 1 } : { line, column: Math.max(columnIndex - name.length - 1, 1) };
  }

  private attribute(): void {
    this.passed();
    this.attributes += 1;
    if (this.attributes > ATTRIBUTES_AT_MOST) this.refuse('XML_TOO_MANY_ATTRIBUTES', this.tagPlace, { max: ATTRIBUTES_AT_MOST });
  }

  private open(tag: SaxesTagNS): void {
    this.passed();
    if (this.frames.length + this.skipping >= this.limits.depth) this.refuse('XML_TOO_DEEP', this.tagPlace, { max: this.limits.depth });
    const frame = this.frames.at(-1);
    if (this.skipping > 0) this.skipping += 1;
    else if (!frame) this.root(tag);
    else this.inside(frame, tag);
  }

  private root(tag: SaxesTagNS): void {
    if (tag.name !== 'EDEX' || tag.uri !== '')
      this.refuse('ROOT_UNEXPECTED', this.tagPlace, { element: printable(tag.name), namespace: tag.uri === '' ? 'none' : 'given' });
    this.push(tag, 'EDEX');
  }

  private inside(frame: Frame, tag: SaxesTagNS): void {
    const { element } = frame;
    const next = tag.uri === '' ? step(element.shape, frame.slot, frame.inSlot, tag.name) : ({ kind: 'UNKNOWN' } as const);
    if (next.kind !== 'OK') {
      frame.disturbed = true;
      this.misfit(next.kind, frame, tag.name);
      this.skipping = 1;
      return;
    }
    if (!frame.disturbed) this.missing(next.missing, element, this.tagPlace);
    if (next.slot !== frame.slot) frame.inSlot = new Set();
    frame.inSlot.add(tag.name);
    frame.slot = next.slot;
    frame.last = tag.name;
    if (next.shape === 'EXTENSION') {
      this.listener.extension(this.tagPlace);
      this.skipping = 1;
      return;
    }
    this.push(tag, next.shape);
  }

  private misfit(kind: 'UNKNOWN' | 'MISPLACED' | 'REPEATED' | 'EXCLUDED', frame: Frame, name: string): void {
    const expected = expectedAfter(frame.element.shape, frame.slot).slice(0, EXPECTED_AT_MOST).join(', ');
    const params = { element: printable(name), parent: frame.element.name, expected: expected || 'none' };
    this.listener.fault(finding(`ELEMENT_${kind}`, this.tagPlace, params, { field: printable(name) }));
  }

  private missing(names: readonly string[], parent: EdexElement, place: Place): void {
    for (const name of names) this.listener.fault(finding('ELEMENT_MISSING', place, { element: name, parent: parent.name }, { field: name }));
  }

  private push(tag: SaxesTagNS, shape: EdexElement['shape']): void {
    const allowed = modelOf(shape).attributes;
    const attributes: Record<string, string> = {};
    for (const { name, uri, prefix, value } of Object.values(tag.attributes)) {
      if (uri === INSTANCE || uri === NAMESPACES || uri === XML || name === 'xmlns' || prefix === 'xmlns') continue;
      if (allowed.includes(name)) attributes[name] = value;
      else this.listener.fault(finding('ATTRIBUTE_UNKNOWN', this.tagPlace, { attribute: printable(name), element: tag.name }, { field: tag.name }));
    }
    const element: EdexElement = { name: tag.name, shape, attributes, children: [], text: '', ...this.tagPlace };
    this.join(element);
    this.frames.push({ element, slot: -1, inSlot: new Set(), last: '', disturbed: false });
  }

  /** Holds an element with its parent, unless it becomes a record of its own or holds records. */
  private join(element: EdexElement): void {
    const parent = this.frames.at(-1)?.element;
    if (RECORD_SHAPES.has(element.shape)) this.parts = 0;
    else if (parent && parent.shape !== 'EDEX') parent.children.push(element);
    this.parts += 1;
    if (this.parts > PARTS_AT_MOST) this.refuse('XML_TOO_MANY_PARTS', this.tagPlace, { max: PARTS_AT_MOST });
  }

  private close(): void {
    this.passed();
    if (this.skipping > 0) {
      this.skipping -= 1;
      return;
    }
    const frame = this.frames.pop();
    if (!frame) return;
    const { element } = frame;
    if (!frame.disturbed) this.missing(missingAtEnd(element.shape, frame.slot), element, element);
    if (RECORD_SHAPES.has(element.shape)) this.listener.record(element);
  }

  private text(text: string): void {
    this.passed();
    const frame = this.frames.at(-1);
    if (!frame || this.skipping > 0) return;
    const { element } = frame;
    if (element.shape === 'VALUE') {
      if (element.text.length + text.length > this.limits.textLength) {
        this.refuse('XML_TEXT_TOO_LONG', element, { max: this.limits.textLength });
      }
      element.text += text;
    } else if (!frame.disturbed && text.trim() !== '') {
      frame.disturbed = true;
      this.listener.fault(finding('TEXT_UNEXPECTED', this.here(), { element: element.name }, { field: element.name }));
    }
  }

  private passed(): void {
    this.lastEvent = this.sax.position;
    this.lastEventLine = this.sax.line;
  }

  /** The parser notices a bare & only at the next semicolon or at the end, and loose text only where it ends. */
  private malformed(message: string): never {
    const reason = reasonOf(message);
    const begun = faultBegins(reason, this.unread.slice(this.unreadFrom()));
    if (!begun) this.refuse('XML_NOT_WELL_FORMED', this.here(), { reason });
    return this.refuse('XML_NOT_WELL_FORMED', { line: this.lastEventLine + begun.linesOn }, { reason: begun.reason });
  }

  /** Where in the text held the last event was: what is held begins at the event before this piece. */
  private unreadFrom(): number {
    return Math.max(this.lastEvent - this.heldFrom, 0);
  }

  private here(): Required<Place> {
    return { line: this.sax.line, column: Math.max(this.sax.columnIndex, 1) };
  }

  private refuse(code: FindingCode, place: Place, params: FindingParams = {}): never {
    throw new FileRefused(finding(code, place, params));
  }
}
