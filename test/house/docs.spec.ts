import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/project.ts';
import { files, folders, text } from './tree.js';

/** Names of headings as GitHub makes them: small letters, dashes, no signs. */
function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links of a page to our own files that lead nowhere. */
function deadLinks(page: string, markdown: string, has: (path: string) => boolean): string[] {
  const prose = markdown.replaceAll(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/.test(link))
    .flatMap((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path ? join(dirname(page), decodeURI(path)) : page;
      if (!has(target)) return [`${page}: ${link} is not there`];
      const known = anchor && target.endsWith('.md') ? anchors(target === page ? markdown : text(target)) : [];
      return anchor && target.endsWith('.md') && !known.includes(anchor) ? [`${page}: ${link} names no heading`] : [];
    });
}

/** Folders in the first drawn tree of a page: two spaces a level, `name/` and one line about it. */
function drawnFolders(markdown: string): { path: string; about: string }[] {
  const drawing = /```text\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent = '', name = '', about = ''] = /^( *)([\w.-]+)\/ *(.*)$/.exec(line) ?? [];
    if (!name) return [];
    above.splice(indent.length / 2, above.length, name);
    return [{ path: above.join('/'), about }];
  });
}

const onDisk = (path: string) => existsSync(join(projectRoot, path));

describe('paper tells the truth', () => {
  it('every link of every page leads somewhere', () => {
    expect(files('.md').flatMap((page) => deadLinks(page, text(page), onDisk))).toEqual([]);
  });

  it('would say so of a dead link and a dead heading', () => {
    const page = '# One\n[a](gone.md) [b](#one) [c](#two) [d](https://example.org)\n```\n[e](gone.md)\n```';
    const said = deadLinks('docs/page.md', page, (path) => path === 'docs/page.md');
    expect(said).toEqual(['docs/page.md: gone.md is not there', 'docs/page.md: #two names no heading']);
  });

  it('the tree in docs/house.md is the tree of the project, two folders deep, a line each', () => {
    const drawn = drawnFolders(text('docs/house.md'));
    expect(drawn.map(({ path }) => path).sort()).toEqual(folders(2));
    expect(drawn.filter(({ about }) => about.length < 10)).toEqual([]);
  });

  it('each room has a card at its door that says what it owns, offers, asks and never does', () => {
    const rooms = folders(2).filter((folder) => folder.startsWith('libs/'));
    const cardless = rooms.filter((room) => {
      const card = onDisk(`${room}/README.md`) ? text(`${room}/README.md`).toLowerCase() : '';
      return !['owns', 'offers', 'asks', 'never'].every((word) => card.includes(word));
    });
    expect(cardless).toEqual([]);
  });
});
