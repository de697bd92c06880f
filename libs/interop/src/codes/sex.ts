/** Sex as a registration states it; `UNKNOWN` is not asked, `UNSPECIFIED` is asked and deliberately left open (ISO 5218: 9). */
const SEXES = ['UNKNOWN', 'MALE', 'FEMALE', 'OTHER', 'UNSPECIFIED'] as const;
export type Sex = (typeof SEXES)[number];

/** The trade's formats that carry a sex. EDEXML and OSO use opposite codes for boys and girls (R5). */
export type SexFormat = 'EDEXML' | 'OSO' | 'EDU_V';

const CODES: Readonly<Record<SexFormat, Readonly<Partial<Record<Sex, string>>>>> = {
  EDEXML: { UNKNOWN: '0', MALE: '1', FEMALE: '2', UNSPECIFIED: '9' },
  OSO: { UNKNOWN: '0', FEMALE: '1', MALE: '2' },
  EDU_V: { FEMALE: 'female', MALE: 'male', OTHER: 'other', UNSPECIFIED: 'unspecified' },
};

/** What a code of a format means; undefined when the format has no such code. */
export function sexFromCode(format: SexFormat, code: string): Sex | undefined {
  return SEXES.find((sex) => CODES[format][sex] === code);
}
