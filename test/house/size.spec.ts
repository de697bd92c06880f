import { files, text } from './tree.js';

const longest = 300;
const code = ['.ts', '.tsx', '.mjs', '.cjs', '.sh', '.css'];

/** Files over the bound, each with its number of lines. */
function tooLong(of: { file: string; content: string }[]): string[] {
  return of.flatMap(({ file, content }) => {
    const lines = content.trimEnd().split('\n').length;
    return lines > longest ? [`${file}: ${lines} lines, at most ${longest}`] : [];
  });
}

describe('files stay small', () => {
  it('no file of code has more than 300 lines', () => {
    const read = files(...code).map((file) => ({ file, content: text(file) }));
    expect(read.length).toBeGreaterThan(50);
    expect(tooLong(read)).toEqual([]);
  });

  it('would say so of one line more', () => {
    const content = (lines: number) => 'x\n'.repeat(lines);
    expect(tooLong([{ file: 'a.ts', content: content(301) }])).toEqual(['a.ts: 301 lines, at most 300']);
    expect(tooLong([{ file: 'a.ts', content: content(300) }])).toEqual([]);
  });
});
