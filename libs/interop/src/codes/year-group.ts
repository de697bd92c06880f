/** A year group (jaargroep) from the baby group to the sixth year of secondary school, and the special ones of EDEXML (R6). */
export const YEAR_GROUPS = [
  'BABIES',
  'TODDLERS',
  'PRESCHOOL',
  'GROUP_1',
  'GROUP_2',
  'GROUP_3',
  'GROUP_4',
  'GROUP_5',
  'GROUP_6',
  'GROUP_7',
  'GROUP_8',
  'SECONDARY_1',
  'SECONDARY_2',
  'SECONDARY_3',
  'SECONDARY_4',
  'SECONDARY_5',
  'SECONDARY_6',
  'SPECIAL_PRIMARY',
  'SPECIAL_SECONDARY',
  'COMBINED',
  'ELSEWHERE',
  'HISTORIC',
] as const;
export type YearGroup = (typeof YEAR_GROUPS)[number];

/** The trade's formats that carry a year group. */
export type YearGroupFormat = 'EDEXML' | 'OSO';

const SHARED: Readonly<Partial<Record<YearGroup, string>>> = {
  GROUP_1: '1',
  GROUP_2: '2',
  GROUP_3: '3',
  GROUP_4: '4',
  GROUP_5: '5',
  GROUP_6: '6',
  GROUP_7: '7',
  GROUP_8: '8',
  SECONDARY_1: '11',
  SECONDARY_2: '12',
  SECONDARY_3: '13',
  SECONDARY_4: '14',
  SECONDARY_5: '15',
  SECONDARY_6: '16',
  SPECIAL_PRIMARY: 'S',
};
const CODES: Readonly<Record<YearGroupFormat, Readonly<Partial<Record<YearGroup, string>>>>> = {
  EDEXML: {
    ...SHARED,
    BABIES: 'B',
    TODDLERS: 'D',
    PRESCHOOL: '0',
    SPECIAL_SECONDARY: 'V',
    COMBINED: 'C',
    ELSEWHERE: 'N',
    HISTORIC: 'H',
  },
  OSO: { ...SHARED, PRESCHOOL: 'P' },
};

/** What a code of a format means; OSO has both `P` and `0` for the preschool group. Undefined when there is no such code. */
export function yearGroupFromCode(format: YearGroupFormat, code: string): YearGroup | undefined {
  if (format === 'OSO' && code === '0') return 'PRESCHOOL';
  return YEAR_GROUPS.find((group) => CODES[format][group] === code);
}

/** The code of a format; undefined when the format cannot say it: an export error by R6. */
export function yearGroupToCode(format: YearGroupFormat, group: YearGroup): string | undefined {
  return CODES[format][group];
}

/** Every code of a format, for a message that names what is allowed. */
export function yearGroupCodes(format: YearGroupFormat): readonly string[] {
  return Object.values(CODES[format]);
}
