import { basename, join } from 'node:path';
import { type Flaw, frozen, projectFolder, readDataFile, repeatedCodes } from './data-file.js';
import type { DevelopmentLine, Framework } from './framework.js';
import { FrameworkShape, LineShape } from './framework.shape.js';

/** The framework in which this house rates: a folder below `libs/development/frameworks`, and its code in the database. */
export const OWN_FRAMEWORK = 'kindlijn-1.0';

/** Where the published frameworks lie: one folder a version, beside the scales and the suggestions. */
export const frameworksFolder = (): string => join(projectFolder(), 'libs/development/frameworks');

/**
 * Reads a published framework (by default our own neutral lines) from its folder: `framework.yaml` and one file a line.
 * Throws `DataFileError`, naming file and place, when a shape is wrong, a step number or a month is skipped, or a code repeats.
 */
export function readFramework(folder: string = join(frameworksFolder(), OWN_FRAMEWORK)): Framework {
  const { value: header, refuse } = readDataFile(FrameworkShape, join(folder, 'framework.yaml'));
  refuse([...repeatedCodes(header.domains, ['domains']), ...repeatedLines(header.lines), ...misplacedVersion(header)]);
  const { lines, domains, ...publication } = header;
  return frozen({
    ...publication,
    domains: domains.toSorted((a, b) => a.order - b.order).map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    lines: lines.map((slug) => readLine(header, join(folder, `${slug}.yaml`))),
  });
}

function readLine(framework: FrameworkShape, file: string): DevelopmentLine {
  const { value: line, refuse } = readDataFile(LineShape, file);
  const slug = basename(file, '.yaml');
  refuse([...wrongHome(line, slug, framework), ...brokenSteps(line.steps)]);
  const uri = `${framework.uri}/${slug}`;
  return {
    ...line,
    uri,
    steps: line.steps.map((step) => ({
      ...step,
      uri: `${uri}/${step.number}`,
      indicators: step.indicators.map((description, index) => ({ uri: `${uri}/${step.number}/${index + 1}`, description })),
    })),
  };
}

function repeatedLines(slugs: readonly string[]): Flaw[] {
  return slugs.flatMap((slug, index) => (slugs.indexOf(slug) < index ? [{ path: ['lines', index], says: `${slug} occurs twice` }] : []));
}

/** A URI that does not end in the version would let two versions share the URIs below it. */
function misplacedVersion({ uri, version }: FrameworkShape): Flaw[] {
  return uri.endsWith(`/${version}`) ? [] : [{ path: ['uri'], says: `must end in /${version}` }];
}

function wrongHome(line: LineShape, slug: string, framework: FrameworkShape): Flaw[] {
  const flaws: Flaw[] = [];
  if (line.code.toLowerCase().replaceAll('_', '-') !== slug) {
    flaws.push({ path: ['code'], says: `does not belong in ${slug}.yaml` });
  }
  if (!framework.domains.some(({ code }) => code === line.domain)) {
    flaws.push({ path: ['domain'], says: 'is no domain of this framework' });
  }
  return flaws;
}

/** Steps count from 1, begin at birth, and each begins before the one below it ends: no child falls in a gap. */
function brokenSteps(steps: LineShape['steps']): Flaw[] {
  return steps.flatMap((step, index) => {
    const below = steps[index - 1];
    const says = (key: keyof typeof step, text: string): Flaw => ({ path: ['steps', index, key], says: text });
    const flaws: Flaw[] = [];
    if (step.number !== index + 1) flaws.push(says('number', `must be ${index + 1}`));
    if (step.toMonths <= step.fromMonths) flaws.push(says('toMonths', 'must be after fromMonths'));
    if (!below && step.fromMonths !== 0) flaws.push(says('fromMonths', 'the first step begins at birth'));
    if (below && step.fromMonths >= below.toMonths) flaws.push(says('fromMonths', 'leaves no overlap with the step below'));
    if (below && step.fromMonths <= below.fromMonths) flaws.push(says('fromMonths', 'must be after that of the step below'));
    if (below && step.toMonths <= below.toMonths) flaws.push(says('toMonths', 'must be after that of the step below'));
    return flaws;
  });
}
