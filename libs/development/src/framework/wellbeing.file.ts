import { join } from 'node:path';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, IsInt, IsObject, Length, Max, Min, ValidateNested } from 'class-validator';
import type { CalendarDate } from '#kernel';
import { type Flaw, frozen, readDataFile, repeatedCodes } from './data-file.js';
import { frameworksFolder } from './framework.file.js';
import { PublicationShape } from './framework.shape.js';

/** The two scales that are looked at before any line (O6). */
export const WELLBEING_SCALES = ['WELLBEING', 'INVOLVEMENT'] as const;
export type WellbeingScaleCode = (typeof WELLBEING_SCALES)[number];

/** The published scales of wellbeing and involvement; a published version never changes. */
export interface WellbeingScales {
  readonly uri: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly licence: string;
  readonly publishedOn: CalendarDate;
  readonly scales: readonly WellbeingScale[];
}

/** A scale of five worded points, 1 to 5. */
export interface WellbeingScale {
  readonly code: WellbeingScaleCode;
  readonly name: string;
  readonly nameEn: string;
  readonly question: string;
  readonly questionEn: string;
  readonly points: readonly ScalePoint[];
  readonly conversation: ConversationPrompt;
}

/** One point: what a colleague sees, in a short label and a worded anchor. */
export interface ScalePoint {
  readonly value: number;
  readonly label: string;
  readonly labelEn: string;
  readonly anchor: string;
  readonly anchorEn: string;
}

/** So many looks in a row at or below this point open a question to talk about, never an alarm (O6). */
export interface ConversationPrompt {
  readonly atOrBelow: number;
  readonly timesInARow: number;
  readonly prompt: string;
  readonly promptEn: string;
}

class ScalePointShape implements ScalePoint {
  @IsInt() @Min(1) @Max(5) readonly value!: number;
  @Length(3, 40) readonly label!: string;
  @Length(3, 40) readonly labelEn!: string;
  @Length(20, 160) readonly anchor!: string;
  @Length(20, 160) readonly anchorEn!: string;
}

class ConversationPromptShape implements ConversationPrompt {
  @IsInt() @Min(1) @Max(4) readonly atOrBelow!: number;
  @IsInt() @Min(2) readonly timesInARow!: number;
  @Length(20, 240) readonly prompt!: string;
  @Length(20, 240) readonly promptEn!: string;
}

class WellbeingScaleShape implements WellbeingScale {
  @IsIn(WELLBEING_SCALES) readonly code!: WellbeingScaleCode;
  @Length(1, 40) readonly name!: string;
  @Length(1, 40) readonly nameEn!: string;
  @Length(1, 100) readonly question!: string;
  @Length(1, 100) readonly questionEn!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ScalePointShape) readonly points!: ScalePointShape[];
  @IsObject() @ValidateNested() @Type(() => ConversationPromptShape) readonly conversation!: ConversationPromptShape;
}

class WellbeingFileShape extends PublicationShape implements WellbeingScales {
  @IsArray()
  @ArrayMinSize(2)
  @ValidateNested({ each: true })
  @Type(() => WellbeingScaleShape)
  readonly scales!: WellbeingScaleShape[];
}

/** Reads the scales of wellbeing and involvement. Throws `DataFileError` unless each has the points 1 to 5, in order. */
export function readWellbeingScales(file: string = join(frameworksFolder(), 'wellbeing.yaml')): WellbeingScales {
  const { value, refuse } = readDataFile(WellbeingFileShape, file);
  refuse([...repeatedCodes(value.scales, ['scales']), ...value.scales.flatMap(wrongPoints)]);
  return frozen(structuredClone(value));
}

function wrongPoints({ points }: WellbeingScale, scale: number): Flaw[] {
  const values = points.map(({ value }) => value).join();
  return values === '1,2,3,4,5' ? [] : [{ path: ['scales', scale, 'points'], says: `must be 1 to 5 in order, not ${values}` }];
}
