import { assertNever, type CalendarDate } from '#kernel';
import { FileRefused, finding, type Finding } from '../import/finding.js';
import { DEFAULT_LIMITS, type ImportLimits } from '../import/limits.js';
import type { ReadOptions } from '../import/options.js';
import type { ImportItem } from '../import/record.js';
import { peekKind, piecesOf, type ImportSource } from '../import/source.js';
import { Tally } from '../import/tally.js';
import { textOf } from '../import/text.js';
import type { EdexElement } from './edexml.element.js';
import { EdexGroups } from './edexml.groups.js';
import { NotKept } from './edexml.not-kept.js';
import { EdexParser, type EdexListener } from './edexml.parser.js';
import { PersonNumbers } from './edexml.person-numbers.js';
import { EdexPupils, type PupilContext } from './edexml.pupils.js';
import { schoolOf } from './edexml.school.js';
import { EdexTeachers } from './edexml.teachers.js';

/**
 * Reads an EDEXML file (1.03 to 2.1) as it comes: the school, then each location, group, pupil and teacher, judged one by one, then END.
 * Never throws on what the file holds; a fault of the file is a REFUSAL with its line, after which no row is handed out any more.
 */
export async function* readEdexml(source: ImportSource, options: ReadOptions): AsyncGenerator<ImportItem> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const count = { bytes: 0 };
  const tally = new Tally();
  const collector = new Collector(options.today, limits);
  try {
    const { kind, pieces } = await peekKind(piecesOf(source, count, limits));
    if (kind !== 'XML') throw new FileRefused(finding('FILE_KIND_WRONG', { line: 1 }, { expected: 'EDEXML', found: kind }));
    const parser = new EdexParser(collector, limits);
    for await (const text of textOf(pieces, 'REFUSE')) {
      parser.write(text);
      for (const item of collector.take()) yield tally.note(item);
      options.onProgress?.({ bytes: count.bytes, records: tally.total });
    }
    parser.end();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    collector.refuse(error.finding);
  }
  collector.finish();
  for (const item of collector.take()) yield tally.note(item);
  options.onProgress?.({ bytes: count.bytes, records: tally.total });
  yield tally.end(count.bytes);
}

/** Turns what the parser hands over into items, until the file is refused. */
class Collector implements EdexListener {
  private queue: ImportItem[] = [];
  private readonly groups = new EdexGroups();
  private readonly numbers = new PersonNumbers();
  private readonly notKept = new NotKept();
  private readonly context: PupilContext;
  private readonly pupils: EdexPupils;
  private readonly teachers: EdexTeachers;
  private extensions: { count: number; line: number } | undefined;
  private refusals = 0;
  private records = 0;

  constructor(
    today: CalendarDate,
    private readonly limits: ImportLimits,
  ) {
    this.context = { groups: this.groups, numbers: this.numbers, notKept: this.notKept, today, school: undefined };
    this.pupils = new EdexPupils(this.context);
    this.teachers = new EdexTeachers(this.groups, this.numbers, this.notKept);
  }

  record(element: EdexElement): void {
    if (element.shape === 'SCHOOL') {
      const { school, findings } = schoolOf(element);
      this.context.school = school;
      for (const found of findings) this.fault(found);
      if (school && this.refusals === 0) this.queue.push({ type: 'SCHOOL', school });
      return;
    }
    this.records += 1;
    if (this.records > this.limits.records) throw new FileRefused(finding('TOO_MANY_RECORDS', element, { max: this.limits.records }));
    if (this.refusals === 0) this.queue.push(this.itemOf(element));
  }

  fault(found: Finding): void {
    if (found.severity === 'REFUSAL') this.refuse(found);
    else this.queue.push({ type: 'FINDING', finding: found });
    if (this.refusals >= this.limits.faults) throw new FileRefused(finding('TOO_MANY_FAULTS', found, { max: this.limits.faults }));
  }

  /** The file stays out; from here on only faults are handed out. */
  refuse(found: Finding): void {
    this.refusals += 1;
    this.queue.push({ type: 'FINDING', finding: found });
  }

  extension(place: { line: number }): void {
    this.extensions = { count: (this.extensions?.count ?? 0) + 1, line: this.extensions?.line ?? place.line };
  }

  /** What is told once, when the file has been read. */
  finish(): void {
    if (this.refusals > 0) return;
    const { extensions } = this;
    if (extensions) this.fault(finding('EXTENSIONS_SKIPPED', { line: extensions.line }, { count: extensions.count }, { field: 'toevoegingen' }));
    for (const found of this.notKept.told()) this.fault(found);
  }

  take(): readonly ImportItem[] {
    const taken = this.queue;
    this.queue = [];
    return taken;
  }

  private itemOf(element: EdexElement): ImportItem {
    switch (element.shape) {
      case 'LOCATION':
        return this.groups.location(element);
      case 'GROUP':
      case 'COMBINED_GROUP':
        return this.groups.group(element);
      case 'PUPIL':
        return this.pupils.pupil(element);
      case 'TEACHER':
        return this.teachers.teacher(element);
      default:
        return assertNever(element.shape as never);
    }
  }
}
