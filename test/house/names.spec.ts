import { messages } from '#words';
import { files, text } from './tree.js';

/** Names that say nothing of what is inside. */
const empty = /^(utils?|common|helpers?|misc|managers?)$/i;

/** What a caretaker would say of a path: a part of it that names nothing. */
function emptyNames(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const parts = path.split('/').flatMap((part) => part.split(/[.-]/));
    const found = parts.find((part) => empty.test(part));
    return found ? [`${path}: "${found}" says nothing; name the thing`] : [];
  });
}

/** Exported names that end in a word without meaning. */
function emptyIdentifiers(content: string): string[] {
  const exported = content.matchAll(/^export (?:abstract )?(?:async )?(?:class|function|const|interface|type|enum) (\w+)/gm);
  return [...exported].map(([, name]) => name ?? '').filter((name) => /(Utils?|Helpers?|Manager|Misc|Common)$/.test(name));
}

/** Words of an address that the Dutch texts never say. */
function foreignWords(address: string, dutch: ReadonlySet<string>): string[] {
  const words = address
    .split('/')
    .filter((part) => part !== '*' && !part.startsWith(':'))
    .flatMap((part) => part.split('-'));
  return words.filter((word) => !dutch.has(word));
}

const code = files('.ts', '.tsx', '.mjs', '.cjs');

describe('names say what a thing is', () => {
  it('no file or folder is called utils, common, helpers, misc or manager', () => {
    expect(emptyNames(code)).toEqual([]);
  });

  it('no exported name ends in such a word', () => {
    expect(code.flatMap((file) => emptyIdentifiers(text(file)).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  it('would say so of each of them', () => {
    expect(emptyNames(['libs/kernel/src/utils.ts', 'libs/common/src/a.ts', 'libs/a/src/date-helper.ts'])).toHaveLength(3);
    expect(emptyIdentifiers('export class PlacementManager {}\nexport const dateUtils = 1;')).toEqual(['PlacementManager', 'dateUtils']);
  });

  it('files of a room are words of small letters joined by a dash, with their kind after a dot', () => {
    const shape = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/;
    const odd = code.filter((file) => /^(libs|apps)\//.test(file) && !shape.test(file.split('/').at(-1) ?? ''));
    expect(odd).toEqual([]);
  });

  it('migrations are named <timestamp>-<room>-<verb>-<object>, each at a time of its own', () => {
    const shape = /^migrations\/\d{13}-[a-z]+-(create|add|alter|drop|index|grant|view|backfill)-[a-z0-9-]+\.ts$/;
    const others = /^migrations\/(index|roles|migrate|data-source|.*\.spec)\.ts$/;
    const files = code.filter((file) => file.startsWith('migrations/') && !others.test(file));
    expect(files.filter((file) => !shape.test(file))).toEqual([]);
    const times = files.map((file) => file.slice('migrations/'.length).split('-')[0]);
    expect(times.filter((time, at) => times.indexOf(time) !== at)).toEqual([]);
  });

  it('addresses of pages are in the language of the screen', () => {
    const dutch = new Set(Object.values(messages('nl')).flatMap((sentence) => sentence.toLowerCase().match(/[a-z]+/g) ?? []));
    const [, shipped = ''] = text('apps/web/src/routes.tsx').split('export const routes');
    const addresses = [...shipped.matchAll(/path: '([^']+)'/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.flatMap((address) => foreignWords(address, dutch))).toEqual([]);
    expect(foreignWords('children/:childId/support/opp', dutch)).toEqual(['children', 'support']);
  });
});
