import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProgrammes } from './programme.file.js';

describe('the programmes', () => {
  it('are those of the sources, our own coach and another', () => {
    expect(readProgrammes().map(({ code }) => code)).toEqual(['ALERT4YOU', 'STERK_IN_DE_KLAS', 'OKE_OP_SCHOOL', 'PEDAGOGICAL_COACH', 'OTHER']);
  });

  it('R23 only the pedagogical coach of the holder counts by law', () => {
    expect(
      readProgrammes()
        .filter(({ lawful }) => lawful)
        .map(({ code }) => code),
    ).toEqual(['PEDAGOGICAL_COACH']);
  });

  it('R36 ask for no indication and no referral', () => {
    expect(Object.keys(readProgrammes()[0]!).sort()).toEqual(['about', 'aboutEn', 'code', 'lawful', 'meetings', 'name', 'nameEn', 'setting', 'weeks']);
  });

  it('a misspelt key or a code twice is told with its place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kindlijn-programmes-'));
    try {
      const one =
        '{ code: A1, name: Een, nameEn: One, about: Tien letters en meer., aboutEn: Ten letters and more., setting: GROUP, weeks: 4, meetings: { from: 1, to: 2 }, lawful: false }';
      writeFileSync(join(folder, 'a.yaml'), `language: nl\nprogrammes:\n  - ${one}\n  - ${one}\n`);
      writeFileSync(join(folder, 'b.yaml'), `language: nl\nprogrammes:\n  - ${one.replace('weeks', 'weken')}\n`);
      expect(() => readProgrammes(join(folder, 'a.yaml'))).toThrow(/a\.yaml:4/);
      expect(() => readProgrammes(join(folder, 'b.yaml'))).toThrow(/weken/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
