import { sexFromCode } from './sex.js';
import { YEAR_GROUPS, yearGroupCodes, yearGroupFromCode, yearGroupToCode } from './year-group.js';

describe('R5 sex codes', () => {
  it('R5 mean the opposite in EDEXML and OSO', () => {
    expect(['0', '1', '2', '9'].map((code) => sexFromCode('EDEXML', code))).toEqual(['UNKNOWN', 'MALE', 'FEMALE', 'UNSPECIFIED']);
    expect(['0', '1', '2'].map((code) => sexFromCode('OSO', code))).toEqual(['UNKNOWN', 'FEMALE', 'MALE']);
  });

  it('R5 of Edu-V are words', () => {
    expect(['female', 'male', 'other', 'unspecified'].map((code) => sexFromCode('EDU_V', code))).toEqual(['FEMALE', 'MALE', 'OTHER', 'UNSPECIFIED']);
  });

  it('R5 are nothing rather than something else when a format has no such code', () => {
    expect([sexFromCode('OSO', '9'), sexFromCode('EDEXML', '3'), sexFromCode('EDU_V', 'Female')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('R6 year groups', () => {
  it('R6 of EDEXML are the 22 codes of the list', () => {
    const codes = ['B', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8', '11', '12', '13', '14', '15', '16', 'S', 'V', 'C', 'N', 'H'];
    expect([...yearGroupCodes('EDEXML')].sort()).toEqual([...codes].sort());
    expect(codes.map((code) => yearGroupToCode('EDEXML', yearGroupFromCode('EDEXML', code)!))).toEqual(codes);
  });

  it('R6 map the preschool group between OSO P and EDEXML 0', () => {
    expect(yearGroupToCode('OSO', yearGroupFromCode('EDEXML', '0')!)).toBe('P');
    expect(yearGroupToCode('EDEXML', yearGroupFromCode('OSO', 'P')!)).toBe('0');
    expect(yearGroupFromCode('OSO', '0')).toBe('PRESCHOOL');
  });

  it.each(['B', 'D', 'N', 'H', 'C', 'V'])('R6 EDEXML %s has no OSO code: an export error', (code) => {
    expect(yearGroupToCode('OSO', yearGroupFromCode('EDEXML', code)!)).toBeUndefined();
  });

  it('R6 know no 9, no 10 and no 17', () => {
    expect(['9', '10', '17', 'P', ''].map((code) => yearGroupFromCode('EDEXML', code))).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(YEAR_GROUPS).toHaveLength(22);
  });
});
