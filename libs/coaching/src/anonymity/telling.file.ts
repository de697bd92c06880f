import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import { frozen, readDataFile, repeatedCodes } from '#development';
import { projectFile } from '#platform';

/** A language spoken at home (ISO 639), and the words that tell of it or of where somebody comes from. */
export interface Origin {
  readonly code: string;
  readonly words: readonly string[];
}

/** Words that may point at one child though they are nobody's name, as `plainWords` writes them (X15). */
export interface TellingWords {
  readonly sex: readonly string[];
  readonly diagnoses: readonly string[];
  readonly origins: readonly Origin[];
}

const PLAIN = /^[a-z0-9]+( [a-z0-9]+){0,3}$/;

class OriginShape implements Origin {
  @Matches(/^[a-z]{2,3}$/) readonly code!: string;
  @IsArray() @ArrayMinSize(1) @Matches(PLAIN, { each: true }) readonly words!: string[];
}

class TellingWordsShape implements TellingWords {
  @IsIn(['nl']) readonly language!: string;
  @IsArray() @ArrayMinSize(1) @Matches(PLAIN, { each: true }) readonly sex!: string[];
  @IsArray() @ArrayMinSize(1) @Matches(PLAIN, { each: true }) readonly diagnoses!: string[];
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => OriginShape) readonly origins!: OriginShape[];
}

/** The words of `libs/coaching/telling.yaml`. Throws `DataFileError` when a key is unknown or a language occurs twice. */
export function readTellingWords(file = projectFile('libs/coaching/telling.yaml')): TellingWords {
  const { value, refuse } = readDataFile(TellingWordsShape, file);
  refuse(repeatedCodes(value.origins, ['origins']));
  return frozen(structuredClone(value));
}
