import { readWhole } from '../import/reading.js';
import { readRoster } from './roster.reader.js';

const HEADING = 'kindnummer;roepnaam;achternaam;geboortedatum;groep;begindatum\n';
const read = (file: string) => readWhole(readRoster([file], { today: '2026-11-22' }));
const said = async (file: string) => (await read(file)).findings.map(({ code, line, params }) => ({ code, line, params }));

describe('what the first rows tell of a roster', () => {
  it('takes no date with slashes either way when the same column has the month before the day', async () => {
    expect(await said(`${HEADING}1;Sam;Terpstra;03/04/2023;Rood;01-09-2025\n2;Mila;Terpstra;05/14/2023;Rood;01-09-2025\n`)).toEqual([
      { code: 'DATE_MONTH_FIRST', line: 2, params: { firstLine: 3 } },
      { code: 'DATE_INVALID', line: 3, params: {} },
    ]);
  });

  it('takes them day first, as one writes here, while nothing says otherwise', async () => {
    const { rows, findings } = await read(`${HEADING}1;Sam;Terpstra;03/04/2023;Rood;01-09-2025\n2;Mila;Terpstra;14/05/2023;Rood;01-09-2025\n`);
    expect(findings).toEqual([]);
    expect(rows.flatMap(({ record }) => (record.kind === 'CHILD' ? record.fields.birthDate : []))).toEqual(['2023-04-03', '2023-05-14']);
  });

  it('says nothing of a first row that is no heading, for it may hold a child', async () => {
    expect(await said('7;Zoë;Terpstra;03-04-2023;Rood\n8;Mila;Terpstra;05-04-2023;Rood\n')).toEqual([
      { code: 'COLUMN_REQUIRED', line: 1, params: { field: 'callName' } },
      { code: 'COLUMN_REQUIRED', line: 1, params: { field: 'birthDate' } },
    ]);
  });
});
