import { applyDecorators } from '@nestjs/common';
import { Field, type FieldOptions, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBase64,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { isTelephone } from '#kernel';
import { CalendarDateScalar, PageSizeScalar, TEXT_MOST, TextScalar } from './scalars.js';

/** What a field says of itself in the contract; one that may be null may also be absent. */
interface FieldSaid<Value = never> {
  readonly nullable?: true;
  readonly description?: string;
  readonly defaultValue?: Value;
}

/** How many a list may have. */
interface ListSize {
  readonly least?: number;
  readonly most: number;
}

type Shape = Parameters<typeof Field>[0] & (() => unknown);

const fieldOf = (shape: Shape, said: FieldSaid<unknown>, ...checks: PropertyDecorator[]) =>
  applyDecorators(Field(shape, said as FieldOptions), ...(said.nullable ? [IsOptional()] : []), ...checks);

const sizeChecks = ({ least = 0, most }: ListSize) => [IsArray(), ...(least ? [ArrayMinSize(least)] : []), ArrayMaxSize(most)];

const textChecks = (least: number, most: number, each = false) => {
  if (most > TEXT_MOST) throw new Error(`A text of ${most} characters is promised, and its scalar takes ${TEXT_MOST}.`);
  return [IsString({ each }), Length(least, most, { each })];
};

/** The id of a thing: a UUID. */
export const IdField = (said: FieldSaid = {}) => fieldOf(() => ID, said, IsUUID());

/** The version that was seen, from 1; `fromNone`: 0 says that there was nothing yet. */
export const VersionField = ({ fromNone, ...said }: FieldSaid & { readonly fromNone?: true } = {}) => fieldOf(() => Int, said, IsInt(), Min(fromNone ? 0 : 1));

/** A whole number from low to high. */
export const NumberField = (low: number, high: number, said: FieldSaid<number> = {}) => fieldOf(() => Int, said, IsInt(), Min(low), Max(high));

/** The years 1000 to 2999: a year that is half typed (0202) is no day, and every term can be counted from those. */
const OF_OUR_TIME = /^[12]/;

/** A calendar date; its scalar has read it before the check. */
export const DayField = (said: FieldSaid = {}) => fieldOf(() => CalendarDateScalar, said, IsString(), Matches(OF_OUR_TIME));

/** Calendar dates, each once. */
export const DayListField = (most: number) =>
  fieldOf(() => [CalendarDateScalar], {}, ...sizeChecks({ most }), ArrayUnique(), IsString({ each: true }), Matches(OF_OUR_TIME, { each: true }));

/** Written text of so many characters, 4,000 at the most. */
export const TextField = (least: number, most: number, said: FieldSaid = {}) => fieldOf(() => TextScalar, said, ...textChecks(least, most));

/** Written texts, each of so many characters. */
export const TextListField = (least: number, most: number, size: ListSize) =>
  fieldOf(() => [TextScalar], {}, ...sizeChecks(size), ...textChecks(least, most, true));

/** One code of a registered enum. */
export const EnumField = (codes: object, said: FieldSaid<string> = {}) => fieldOf(() => codes, said, IsEnum(codes));

/** Codes of a registered enum, each once; all of them unless told fewer. */
export const EnumListField = (codes: object, { least, most = Object.keys(codes).length, ...said }: FieldSaid<readonly string[]> & Partial<ListSize> = {}) =>
  fieldOf(() => [codes], said, ...sizeChecks({ least, most }), ArrayUnique(), IsEnum(codes, { each: true }));

/** Yes or no. */
export const BooleanField = (said: FieldSaid<boolean> = {}) => fieldOf(() => Boolean, said, IsBoolean());

/** A text of a fixed form, as a code or a hash. */
export const PatternField = (pattern: RegExp, said: FieldSaid = {}) => fieldOf(() => String, said, Matches(pattern));

/** A telephone number, as people write it. */
export const TelephoneField = (said: FieldSaid = {}) =>
  fieldOf(
    () => TextScalar,
    said,
    ValidateBy({ name: 'isTelephone', validator: { validate: (value: unknown) => typeof value === 'string' && isTelephone(value) } }),
  );

/** A small file, in base64; the door bounds what comes in, the service what it keeps. */
export const FileField = (said: FieldSaid = {}) => fieldOf(() => String, said, IsBase64());

/** A part that is an input itself. */
export const InputField = (part: () => new () => object, said: FieldSaid = {}) => fieldOf(part, said, ValidateNested(), Type(part));

/** Parts that are inputs themselves. */
export const InputListField = (part: () => new () => object, { least, most, ...said }: FieldSaid & ListSize) =>
  fieldOf(() => [part()], said, ...sizeChecks({ least, most }), ValidateNested({ each: true }), Type(part));

/** How many rows of a page, 1 to 100. */
export const PageField = (rows: number, description?: string) =>
  fieldOf(() => PageSizeScalar, { defaultValue: rows, ...(description && { description }) }, IsInt());
