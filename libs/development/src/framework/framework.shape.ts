import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DEVELOPMENT_DOMAINS, type DevelopmentDomain } from './framework.js';

/** A code of the trade in capitals, such as `GROSS_MOTOR`. */
export const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** What every published data file says about itself. */
export class PublicationShape {
  @IsUrl({ require_protocol: true, protocols: ['https'] }) readonly uri!: string;
  @Matches(/^\d+\.\d+$/) readonly version!: string;
  @IsIn(['nl']) readonly language!: string;
  @Length(1, 80) readonly title!: string;
  @Length(1, 40) readonly licence!: string;
  @IsISO8601({ strict: true }) readonly publishedOn!: string;
}

class DomainShape {
  @IsIn(DEVELOPMENT_DOMAINS) readonly code!: DevelopmentDomain;
  @Length(1, 40) readonly name!: string;
  @Length(1, 40) readonly nameEn!: string;
  @IsInt() @Min(1) readonly order!: number;
}

/** `framework.yaml`: the publication, its domains, and the lines in the order of the page. */
export class FrameworkShape extends PublicationShape {
  @IsArray() @ArrayMinSize(1) @ValidateNested({ each: true }) @Type(() => DomainShape) readonly domains!: DomainShape[];
  @IsArray() @ArrayMinSize(1) @Matches(/^[a-z]+(-[a-z]+)*$/, { each: true }) readonly lines!: string[];
}

class StepShape {
  @IsInt() @Min(1) readonly number!: number;
  @IsInt() @Min(0) readonly fromMonths!: number;
  @IsInt() @Max(216) readonly toMonths!: number;
  @Length(20, 160) readonly description!: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly indicators!: string[];
}

/** `<line>.yaml`: one line with its steps. */
export class LineShape {
  @Matches(CODE) readonly code!: string;
  @IsIn(DEVELOPMENT_DOMAINS) readonly domain!: DevelopmentDomain;
  @Length(1, 40) readonly name!: string;
  @Length(1, 40) readonly nameEn!: string;
  @Length(1, 9) readonly heading!: string;
  @Length(1, 9) readonly headingEn!: string;
  @Length(20, 200) readonly description!: string;
  @IsArray() @ArrayMinSize(2) @ValidateNested({ each: true }) @Type(() => StepShape) readonly steps!: StepShape[];
}
