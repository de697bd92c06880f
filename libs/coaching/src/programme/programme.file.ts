import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { frozen, readDataFile, repeatedCodes } from '#development';
import { projectFile } from '#platform';
import { SETTINGS, type Setting } from '../trajectory/trajectory.entity.js';

/** A programme by which coach and colleague work together: usual length in weeks, usual number of meetings (K1). */
export interface Programme {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly about: string;
  readonly aboutEn: string;
  readonly setting: Setting;
  readonly weeks: number;
  readonly meetings: { readonly from: number; readonly to: number };
  /** Whether its minutes may count as coach hours by law (R23). */
  readonly lawful: boolean;
}

class MeetingsShape {
  @IsInt() @Min(1) @Max(50) readonly from!: number;
  @IsInt() @Min(1) @Max(50) readonly to!: number;
}

class ProgrammeShape implements Programme {
  @Matches(/^[A-Z][A-Z0-9_]{1,39}$/) readonly code!: string;
  @Length(2, 40) readonly name!: string;
  @Length(2, 40) readonly nameEn!: string;
  @Length(10, 120) readonly about!: string;
  @Length(10, 120) readonly aboutEn!: string;
  @IsIn(SETTINGS) readonly setting!: Setting;
  @IsInt() @Min(1) @Max(104) readonly weeks!: number;
  @ValidateNested() @Type(() => MeetingsShape) readonly meetings!: MeetingsShape;
  @IsBoolean() readonly lawful!: boolean;
}

class ProgrammesShape {
  @IsIn(['nl']) readonly language!: string;
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => ProgrammeShape) readonly programmes!: ProgrammeShape[];
}

/** The programmes of `libs/coaching/programmes.yaml`. Throws `DataFileError` when a key is unknown or a code occurs twice. */
export function readProgrammes(file = projectFile('libs/coaching/programmes.yaml')): readonly Programme[] {
  const { value, refuse } = readDataFile(ProgrammesShape, file);
  refuse([
    ...repeatedCodes(value.programmes, ['programmes']),
    ...value.programmes.flatMap(({ meetings }, n) =>
      meetings.from > meetings.to ? [{ path: ['programmes', n, 'meetings'], says: 'begins after it ends' }] : [],
    ),
  ]);
  return frozen(structuredClone(value.programmes));
}
