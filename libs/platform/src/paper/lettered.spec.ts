import { readPaper } from '#testing';
import { Paper } from './paper.js';

async function printed(...texts: readonly string[]): Promise<string> {
  const paper = new Paper({ title: 'Proef', language: 'nl-NL', author: 'De Wilg', madeOn: '2026-11-02', footer: () => 'onder' });
  paper.heading(1, 'Proef');
  for (const text of texts) paper.paragraph(text);
  paper.table({ head: ['Wie', 'Wat'], widths: [1, 3], rows: texts.map((text) => ['x', text]) });
  return readPaper(await paper.done())
    .pages.join('')
    .replaceAll(' ', '');
}

describe('signs on paper', () => {
  it.each([
    ['names of the neighbours', 'Ayşe Gökoğlu, Łukasz Ćirić, Szőke'],
    ['other scripts', 'Олена Ковальчук, Ελένη, Nguyễn Thế'],
    ['signs that a word processor makes', 'moe → slapen, ½ uur ≥ 3× ✓'],
    ['emoji', 'blij 😀 met de trein 🚂 ❤'],
  ])('stand there: %s', async (_, text) => {
    const found = await printed(text);
    expect(found.split(text.replaceAll(' ', ''))).toHaveLength(3);
    expect(found).not.toContain('\ufffd');
  });

  it('are not looked for at the end of a line, or where somebody signs', async () => {
    for (const text of ['Eerst samen lezen.\nDan alleen.', 'Eerst\r\nDan alleen.', 'Eerst 😀\n\nDan alleen.', '\n', 'Eerst\u2028Dan']) {
      const found = await printed(text);
      expect([found.includes('\ufffd'), found.includes('Opdeplaats')]).toEqual([false, false]);
    }
    expect((await printed('Eerst 中\nDan')).split('\ufffd')).toHaveLength(4);
  });

  it('read from right to left in their own words, in the order of the line', async () => {
    const found = await printed('Thuis: شكرا 3 نوم. Zo.');
    expect(found).toMatch(/Thuis:.*3.*\.Zo\./);
    for (const letter of 'شكرنوم') expect(found).toContain(letter);
    expect(found.indexOf('ن')).toBeLessThan(found.indexOf('ش'));
  });

  it('that no font has are seen to be missing, and the paper says so', async () => {
    const found = await printed('Lief 中文 kind');
    expect(found).toContain('Lief\ufffd\ufffdkind');
    expect(found).toContain('Opdeplaatsvanelk\ufffdstaat');
    expect(await printed('Lief kind')).not.toContain('Opdeplaats');
  });
});
