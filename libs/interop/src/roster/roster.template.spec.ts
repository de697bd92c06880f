import { readWhole } from '../import/reading.js';
import { readRoster } from './roster.reader.js';
import { ROSTER_FIELDS } from './roster.fields.js';
import { rosterTemplateCsv, rosterTemplateXlsx } from './roster.template.js';

const today = '2026-11-02';

describe('the template', () => {
  it.each(['nl', 'en'] as const)('in %s is understood column by column, as CSV and as XLSX', async (locale) => {
    for (const file of [Buffer.from(rosterTemplateCsv(locale)), await rosterTemplateXlsx(locale)]) {
      const { columns, findings } = await readWhole(readRoster([file], { today }));
      expect(Object.keys(columns?.mapping.columns ?? {}).sort()).toEqual(ROSTER_FIELDS.filter((field) => field !== 'fullName').sort());
      expect(findings.map(({ code }) => code)).toEqual(['ROW_IS_EXAMPLE']);
    }
  });

  it('leaves its example row out when somebody forgets to remove it', async () => {
    for (const file of [Buffer.from(rosterTemplateCsv()), await rosterTemplateXlsx()]) {
      const reading = await readWhole(readRoster([file], { today }));
      expect(reading.rows).toMatchObject([{ verdict: 'SKIPPED', findings: [{ code: 'ROW_IS_EXAMPLE' }] }]);
      expect(reading.end).toMatchObject({ refused: false, counts: { records: { CHILD: 1, GROUP: 0, LOCATION: 0 } } });
    }
  });

  it('would bring its example in without an error under another number: every cell is right', async () => {
    const reading = await readWhole(readRoster([rosterTemplateCsv().replace('VOORBEELD', '17')], { today }));
    expect(reading.rows.map(({ record, verdict }) => [record.kind, verdict])).toEqual([
      ['LOCATION', 'OK'],
      ['GROUP', 'OK'],
      ['CHILD', 'OK'],
    ]);
  });
});
