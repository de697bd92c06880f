import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { type Document, LineCounter, isNode, parseDocument } from 'yaml';

/** Something wrong at one place of a data file; `path` runs from the top, such as `steps`, 3, `toMonths`. */
export interface Flaw {
  readonly path: readonly (string | number)[];
  readonly says: string;
}

/** A data file that cannot be used: each line of the message names file, line, column, place and reason. */
export class DataFileError extends Error {
  constructor(readonly flaws: readonly string[]) {
    super(flaws.join('\n'));
    this.name = 'DataFileError';
  }
}

/** A reviewed YAML file as it was read; `refuse` tells what is wrong with it, naming the place of each flaw. */
export interface DataFile<T> {
  readonly value: T;
  refuse(flaws: readonly Flaw[]): void;
}

/**
 * Reads one YAML file into `shape` and holds it against the shape's decorators; unknown keys are flaws too,
 * so that a misspelt key never passes in silence. Throws `DataFileError`.
 */
export function readDataFile<T extends object>(shape: ClassConstructor<T>, file: string): DataFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(readText(file), { lineCounter: lines });
  const refuse = (flaws: readonly Flaw[]) => {
    if (flaws.length) throw new DataFileError(flaws.map((flaw) => `${file}:${placeOf(flaw, document, lines)}`));
  };

  if (document.errors.length) throw new DataFileError(document.errors.map((error) => `${file}: ${error.message}`));
  const content: unknown = document.toJS();
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new DataFileError([`${file}:1:1 must hold keys with values`]);
  }
  const value = plainToInstance(shape, content);
  refuse(validateSync(value, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) => flawsOf(error)));
  return { value, refuse };
}

/** The folder of `package.json`, from source and from `dist/` alike: the build copies code, not data. */
export function projectFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    if (folder === dirname(folder)) throw new Error(`No package.json above ${import.meta.dirname}`);
    folder = dirname(folder);
  }
  return folder;
}

/** The value with everything inside it frozen: published data is read by all and changed by none. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** A flaw for each code that an earlier entry of the same list already has. */
export function repeatedCodes(entries: readonly { readonly code: string }[], path: Flaw['path']): Flaw[] {
  return entries.flatMap(({ code }, index) =>
    entries.findIndex((other) => other.code === code) < index ? [{ path: [...path, index, 'code'], says: `${code} occurs twice` }] : [],
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new DataFileError([`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'})`]);
  }
}

function flawsOf(error: ValidationError, above: Flaw['path'] = []): Flaw[] {
  const path = [...above, /^\d+$/.test(error.property) ? Number(error.property) : error.property];
  const own = Object.values(error.constraints ?? {}).map((says) => ({ path, says }));
  return [...own, ...(error.children ?? []).flatMap((child) => flawsOf(child, path))];
}

/** Line and column of the nearest thing that is there: a missing key is shown at the entry that lacks it. */
function placeOf({ path, says }: Flaw, document: Document, lines: LineCounter): string {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length ? document.getIn(path.slice(0, length), true) : document.contents;
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return `${line}:${col} ${path.join('.')}: ${says}`;
  }
  return `1:1 ${path.join('.')}: ${says}`;
}
