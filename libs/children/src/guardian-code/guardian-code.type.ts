import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { CalendarDateScalar, ShownFor } from '#platform';

/** A letter in one language. */
@ObjectType('LetterWords')
@ShownFor('GUARDIANS')
export class LetterWordsType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  greeting!: string;

  @Field(() => String)
  why!: string;

  @Field(() => [String], { description: 'What to do, in order.' })
  steps!: readonly string[];

  @Field(() => String)
  term!: string;

  @Field(() => String, { description: 'For who has a code for another child too.' })
  another!: string;

  @Field(() => String)
  secret!: string;

  @Field(() => String)
  help!: string;
}

/** A letter to print, with the code while it is unused. */
@ObjectType('GuardianLetter')
@ShownFor('GUARDIANS')
export class GuardianLetterType {
  @Field(() => ID)
  codeId!: Id;

  @Field(() => String, { description: 'ABCD-EFGH-JK' })
  code!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day on which the code works.' })
  lastDay!: CalendarDate;

  @Field(() => LetterWordsType)
  dutch!: LetterWordsType;

  @Field(() => LetterWordsType)
  english!: LetterWordsType;
}
