import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '#kernel';
import { DataFileError } from './data-file.js';
import { frameworksFolder, readFramework } from './framework.file.js';
import { DEVELOPMENT_DOMAINS } from './framework.js';

/** Freezes what was published: when this fails, undo the change and publish a next version in a folder of its own. */
const PUBLISHED = { '1.0': 'f201866619a90594bf0738f506ab51e2e20a350d450d0d1e12f7739b8b51eef4' };

const framework = readFramework();
const steps = framework.lines.flatMap((line) => line.steps.map((step) => ({ ...step, at: `${line.code} ${step.number}` })));
const indicators = steps.flatMap((step) => step.indicators.map((indicator) => ({ ...indicator, at: step.at })));

describe('O4 the neutral lines of Kindlijn', () => {
  it('has twelve lines, three in each of the four VE domains, together and in order', () => {
    expect(framework.domains.map(({ code }) => code)).toEqual(DEVELOPMENT_DOMAINS);
    expect(framework.lines.map(({ domain }) => domain)).toEqual(DEVELOPMENT_DOMAINS.flatMap((domain) => [domain, domain, domain]));
    expect(new Set(framework.lines.map(({ code }) => code)).size).toBe(12);
    expect(new Set(framework.lines.map(({ heading }) => heading)).size).toBe(12);
  });

  it.each(framework.lines.map((line) => [line.code, line] as const))('O16 %s runs on from birth to the end of groep 8', (_, line) => {
    expect(line.steps.map(({ number }) => number)).toEqual(line.steps.map((_step, index) => index + 1));
    expect(line.steps.length).toBeGreaterThanOrEqual(12);
    expect(line.steps[0]?.fromMonths).toBe(0);
    expect(line.steps.at(-1)?.toMonths).toBeGreaterThanOrEqual(150);
    const gaps: number[] = [];
    for (let months = 0; months <= 150; months += 1) {
      if (!line.steps.some((step) => step.fromMonths <= months && months <= step.toMonths)) gaps.push(months);
    }
    expect(gaps).toEqual([]);
    const neighbours = line.steps.slice(1).map((step, index) => (line.steps[index]?.toMonths ?? 0) - step.fromMonths);
    expect(Math.min(...neighbours)).toBeGreaterThan(0);
  });

  it('puts a child who just turned four around step 6 or 7 of every line', () => {
    const around = framework.lines.map(({ steps: own }) => own.filter((s) => s.fromMonths <= 48 && 48 <= s.toMonths).map((s) => s.number));
    expect(around).toEqual(framework.lines.map(() => [6, 7]));
  });

  it('gives every line, step and indicator a URI of its own, below that of the version', () => {
    const uris = [...framework.lines, ...steps, ...indicators].map(({ uri }) => uri);
    expect(new Set(uris).size).toBe(uris.length);
    expect(uris.filter((uri) => !uri.startsWith(`${framework.uri}/`))).toEqual([]);
    expect(steps.find(({ at }) => at === 'GROSS_MOTOR 7')?.uri).toBe('https://kindlijn.nl/framework/kindlijn/1.0/gross-motor/7');
  });

  it('never changes once published', () => {
    expect({ [framework.version]: fingerprint(framework) }).toEqual(PUBLISHED);
    expect(fingerprint({ ...framework, title: 'Anders' })).not.toBe(PUBLISHED['1.0']);
    expect(() => Object.assign(framework.lines[0]?.steps[0] ?? {}, { toMonths: 9 })).toThrow(TypeError);
  });
});

describe('X23 a step says what is seen, in words for any child', () => {
  const texts = [...steps, ...indicators].map(({ at, description }) => `${at}: ${description}`);
  /** Judging what cannot be, comparing with others, measuring against a norm. */
  const judging =
    /\b(niet|geen|nooit|kan|kunnen|kunt|moet|moeten|zou|goed|beter|slecht|fout\w*|correct\w*|zwak\w*|probleem\w*|\w*achterstand\w*|tekort\w*|stoornis\w*|beperk\w*|afwijk\w*|normaal|normale|norm|gemiddeld\w*|(on)?voldoende|risico\w*|zorgelijk\w*|leeftijdsgeno\w+|beheerst)\b/i;
  /** What goes on inside a child, which nobody sees. */
  const unseen = /\b(begrijpt|snapt|weet|beseft|kent|denkt|voelt|is in staat|heeft inzicht)\b/i;
  /** A boy or a girl; a sentence without either is about any child. */
  const gendered = /\b(hij|hem|haar|zijn|jongen|meisje)\b/i;
  /** Instruments whose words are not ours. */
  const brands = /\b(kijk!|bosos|looqin|cito|parnassys|zien!|horeb|doenkids)/i;

  it.each([
    ['judging', judging, 'SPACE 3: Kan nog niet over de balk lopen'],
    ['unseen', unseen, 'COUNTING 5: Begrijpt dat drie meer is dan twee'],
    ['gendered', gendered, 'SELF 5: Trekt zelf zijn jas aan'],
    ['brands', brands, 'PLAY 5: Zoals in KIJK! staat'],
  ])('has no %s words, and the rule sees one when it is there', (_, rule, control) => {
    expect(control).toMatch(rule);
    expect(texts.filter((text) => rule.test(text))).toEqual([]);
  });

  it('begins with what the child does, is one sentence or two, and is said once', () => {
    expect(steps.filter(({ description }) => !/^[A-Z][a-zë]+[ ,].+\.$/.test(description)).map(({ at }) => at)).toEqual([]);
    expect(steps.filter(({ description }) => !/^\p{Lu}\p{Ll}*t\b/u.test(description)).map(({ at }) => at)).toEqual([]);
    expect(new Set([...steps, ...indicators].map(({ description }) => description)).size).toBe(steps.length + indicators.length);
    expect(indicators.filter(({ description }) => description.length > 80 || description.endsWith('.'))).toEqual([]);
  });
});

describe('a framework file that cannot be used', () => {
  let folder: string;
  const spoil = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'framework-'));
    cpSync(join(frameworksFolder(), 'kindlijn-1.0'), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('reads the same from another folder while it is whole', () => {
    expect(readFramework(folder)).toEqual(framework);
  });

  it.each([
    ['a step that is skipped', 'listening.yaml', 'number: 2', 'number: 3', /listening\.yaml:16:13 steps\.1\.number: must be 2/],
    ['a gap in the ages', 'listening.yaml', 'fromMonths: 6', 'fromMonths: 8', /listening\.yaml:17:17 steps\.1\.fromMonths: leaves no overlap/],
    ['an age that is no number', 'play.yaml', 'toMonths: 8', 'toMonths: acht', /play\.yaml:11:15 steps\.0\.toMonths: toMonths must not be greater/],
    ['a misspelt key', 'play.yaml', 'headingEn:', 'hedingEn:', /play\.yaml:1:1 headingEn: headingEn must be longer/],
    ['a missing indicator', 'self.yaml', '    indicators:', '    pointers:', /self\.yaml:9:5 steps\.0\.indicators: indicators must/],
    ['a line under another name', 'self.yaml', 'code: SELF', 'code: ME', /self\.yaml:1:7 code: does not belong in self\.yaml/],
    ['a domain of its own', 'self.yaml', 'SOCIAL_EMOTIONAL', 'MUSIC', /self\.yaml:2:9 domain: domain must be one of/],
    ['a line twice', 'framework.yaml', '  - play', '  - self', /framework\.yaml:\d+:5 lines\.11: self occurs twice/],
    ['a line without a file', 'framework.yaml', '  - play', '  - music', /music\.yaml: cannot be read \(ENOENT\)/],
    ['a URI of another version', 'framework.yaml', "version: '1.0'", "version: '1.1'", /framework\.yaml:2:6 uri: must end in \/1\.1/],
    ['text that is no YAML', 'space.yaml', 'steps:', 'steps: [', /space\.yaml: .+ at line \d+, column \d+/],
  ])('names file and place of %s', (_, file, from, to, message) => {
    spoil(file, from, to);
    expect(() => readFramework(folder)).toThrow(DataFileError);
    expect(() => readFramework(folder)).toThrow(message);
  });
});
