import { join } from 'node:path';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsArray, IsIn, Length, Matches, ValidateNested } from 'class-validator';
import { type Flaw, frozen, readDataFile, repeatedCodes } from './data-file.js';
import { frameworksFolder } from './framework.file.js';
import { CODE } from './framework.shape.js';

/** What is told of a child before any level (O16, S3, S4): dol op, trots op, zo stel je me gerust, wat werkt bij ons. */
export const STRENGTH_KINDS = ['LOVES', 'PROUD_OF', 'CALMED_BY', 'WORKS'] as const;
export type StrengthKind = (typeof STRENGTH_KINDS)[number];

/** The suggestions of one kind, in the order of the page. */
export interface StrengthSuggestions {
  readonly code: StrengthKind;
  readonly name: string;
  readonly nameEn: string;
  readonly suggestions: readonly StrengthSuggestion[];
}

/** A chip: a suggestion that a colleague or parent may tap instead of typing; own words are always possible. */
export interface StrengthSuggestion {
  readonly code: string;
  readonly text: string;
  readonly textEn: string;
}

class StrengthSuggestionShape implements StrengthSuggestion {
  @Matches(CODE) readonly code!: string;
  @Length(2, 40) readonly text!: string;
  @Length(2, 60) readonly textEn!: string;
}

class StrengthKindShape implements StrengthSuggestions {
  @IsIn(STRENGTH_KINDS) readonly code!: StrengthKind;
  @Length(1, 40) readonly name!: string;
  @Length(1, 40) readonly nameEn!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => StrengthSuggestionShape)
  readonly suggestions!: StrengthSuggestionShape[];
}

class StrengthsFileShape {
  @IsIn(['nl']) readonly language!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => StrengthKindShape)
  readonly kinds!: StrengthKindShape[];
}

/** Reads the suggestions of every kind. Throws `DataFileError` when a kind, a code or a text occurs twice. */
export function readStrengthSuggestions(file: string = join(frameworksFolder(), 'strengths.yaml')): readonly StrengthSuggestions[] {
  const { value, refuse } = readDataFile(StrengthsFileShape, file);
  refuse([
    ...repeatedCodes(value.kinds, ['kinds']),
    ...value.kinds.flatMap(({ suggestions }, kind) => [...repeatedCodes(suggestions, ['kinds', kind, 'suggestions']), ...repeatedTexts(suggestions, kind)]),
  ]);
  return frozen(structuredClone(value.kinds));
}

function repeatedTexts(suggestions: readonly StrengthSuggestion[], kind: number): Flaw[] {
  return suggestions.flatMap(({ text }, index) =>
    suggestions.findIndex((other) => other.text === text) < index
      ? [{ path: ['kinds', kind, 'suggestions', index, 'text'], says: `“${text}” occurs twice` }]
      : [],
  );
}
