import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsOptional, IsString } from 'class-validator';
import { EnumField, IntentInput, TextField, TextScalar } from '#platform';
import { LocationKind } from './location.entity.js';

/** A new location with its registration (R2). */
@InputType()
export class AddLocationInput extends IntentInput {
  @EnumField(LocationKind)
  kind!: LocationKind;

  @TextField(1, 200)
  name!: string;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  brin?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  vestiging?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsString()
  lrk?: string | null;

  @Field(() => TextScalar, { nullable: true })
  @IsOptional()
  @IsEmail()
  email?: string | null;
}
