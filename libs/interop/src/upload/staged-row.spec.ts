import { finding } from '../import/finding.js';
import type { ChildRecord, SchoolHeader } from '../import/record.js';
import { stagedRow } from './staged-row.js';

interface Payload {
  readonly placements: readonly object[];
  readonly callName: string;
  readonly sex: string;
  readonly stable: boolean;
}

const school: SchoolHeader = { schoolYear: '2026-2027', line: 1 };
const child = (fields: Partial<ChildRecord['fields']> = {}, more: Partial<ChildRecord> = {}): ChildRecord => ({
  kind: 'CHILD',
  externalKey: 'L1',
  line: 7,
  needsConfirmation: false,
  references: { groupKey: 'G1', combinedGroupKeys: ['PLUS'] },
  fields: { callName: 'Sam', familyName: 'Proef', birthDate: '2022-01-01', sex: 'OTHER', guardians: [], languages: [], ...fields },
  ...more,
});
const stage = (record: ChildRecord, header: SchoolHeader | undefined = school) =>
  stagedRow({ type: 'ROW', record, verdict: 'OK', findings: [] }, 1, { school: header, keptKey: (key) => key }) as ReturnType<typeof stagedRow> & {
    payload: Payload;
  };

describe('a row as it waits', () => {
  it('R35 places a pupil in its class and combined group within the school year', () => {
    expect(stage(child()).payload.placements).toMatchObject([
      { groupKey: 'G1', main: true, from: '2026-08-01', until: '2027-08-01', fromStated: false, untilStated: false },
      { groupKey: 'PLUS', main: false, from: '2026-08-01', until: '2027-08-01' },
    ]);
    expect(stage(child({ startsOn: '2026-11-02', endsOn: '2027-01-31' })).payload.placements[0]).toMatchObject({
      from: '2026-11-02',
      until: '2027-02-01',
      fromStated: true,
      untilStated: true,
    });
    expect(stage(child({ startsOn: '2027-08-30' })).payload.placements).toEqual([]);
  });

  it('places a child in childcare from its first day, open until the file says otherwise', () => {
    const care = (fields: object) =>
      stagedRow({ type: 'ROW', record: child(fields), verdict: 'OK', findings: [] }, 1, { school: undefined, keptKey: (key) => key }).payload as Payload;
    expect(care({ startsOn: '2026-11-02' }).placements[0]).toMatchObject({ from: '2026-11-02', until: undefined, untilStated: false });
    expect(care({}).placements).toEqual([]);
  });

  it('calls a child by its given name, initials or family name when there is no roepnaam', () => {
    const called = (fields: object) => stage(child({ callName: undefined, ...fields })).payload;
    expect(called({ givenNames: 'Samuel Joris' })).toMatchObject({ callName: 'Samuel', callNameStated: false });
    expect(called({ initials: 'S.J.' }).callName).toBe('S.J.');
    expect(called({}).callName).toBe('Proef');
  });

  it('R5 keeps what the record cannot say as unspecified', () => {
    expect(stage(child()).payload.sex).toBe('UNSPECIFIED');
  });

  it('R35 knows which keys may mean somebody else next time', () => {
    const stable = (externalKey: string) => stage(child({}, { externalKey })).payload.stable;
    expect(['L1', '#3', '~ab12', '@9'].map(stable)).toEqual([true, false, false, false]);
  });

  it('lets nobody in who was born before the record can say', () => {
    expect(stage(child({ birthDate: '1985-05-05' }))).toMatchObject({
      verdict: 'ERROR',
      findings: [finding('DATE_UNLIKELY', { line: 7 }, {}, { severity: 'ERROR' })],
    });
  });
});
