import type { Unit } from '#platform';
import { type ImportDesk, reasonFor, type ReasonLocale } from '#interop';
import type { Id } from '#kernel';
import { isMessageKey, type MessageKey, type Params, sentence } from '#words';

const SHOWN_AT_MOST = 200;
const PAGE = 100;

/** What a dry run has to say, as lines: the file, the counts, each row that is not simply right with its reasons. */
export async function reportLines(unit: Unit, { imports }: Pick<ImportDesk, 'imports'>, id: Id, language: ReasonLocale): Promise<string[]> {
  const found = await imports.get(unit, id);
  const { counts, unfinished, appliedBefore } = await imports.standing(unit, id);
  const say = (key: MessageKey, params: Params): string => sentence(language, key, params);
  const total = (action: string) => counts.filter((count) => count.action === action && !count.leftOut).reduce((sum, { rows }) => sum + rows, 0);
  const lines = [
    say('import.command.read', { file: found.fileName, records: found.records, location: found.locationName }),
    ...found.findings.map((finding) => reasonFor(finding, language)),
    ...(appliedBefore ? [say('import.before', { at: appliedBefore.toISOString().slice(0, 10) })] : []),
    say('import.count.new', { rows: total('CREATE') }),
    say('import.count.changed', { rows: total('CHANGE') }),
    say('import.count.same', { rows: total('SAME') }),
    say('import.count.left', { rows: counts.filter((count) => count.action === 'LEAVE' || count.leftOut).reduce((sum, { rows }) => sum + rows, 0) }),
    ...(await remarks(unit, imports, id, language, say)),
  ];
  if (unfinished.faults > 0) lines.push(say('import.faults', { rows: unfinished.faults }));
  if (unfinished.doubts > 0) lines.push(say('import.doubts', { rows: unfinished.doubts }));
  return lines;
}

async function remarks(
  unit: Unit,
  imports: ImportDesk['imports'],
  id: Id,
  language: ReasonLocale,
  say: (key: MessageKey, params: Params) => string,
): Promise<string[]> {
  const lines: string[] = [];
  let more = 0;
  for (let after = 0; ;) {
    const rows = await imports.pageOfRows(unit, id, { verdict: null, action: null, waiting: false }, after, PAGE);
    for (const row of rows.filter(({ findings }) => findings.length > 0)) {
      if (lines.length >= SHOWN_AT_MOST) more += 1;
      else lines.push(...row.findings.map((finding) => `  ${row.name}: ${reasonFor(finding, language)}`));
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.n;
  }
  return more > 0 ? [...lines, say('import.command.more', { rows: more })] : lines;
}

/** What was written, by kind of thing. */
export async function doneLines(unit: Unit, { imports }: Pick<ImportDesk, 'imports'>, id: Id, language: ReasonLocale): Promise<string[]> {
  const report = await imports.report(unit, id);
  const lines = report.map(({ thing, created, changed }) => {
    const key = `import.thing.${thing}`;
    return sentence(language, 'import.command.line', { thing: isMessageKey(key) ? sentence(language, key) : thing, created, changed });
  });
  return [sentence(language, 'import.command.done'), ...lines];
}
