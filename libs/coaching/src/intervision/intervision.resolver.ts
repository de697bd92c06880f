import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, TextScalar, type Unit } from '#platform';
import { TextHintType } from '../anonymity/anonymity.type.js';
import type { IntervisionQuestion } from './intervision.entity.js';
import { AnswerIntervisionInput, AskIntervisionInput, TakeBackIntervisionInput } from './intervision.input.js';
import { IntervisionService } from './intervision.service.js';
import { IntervisionQuestionType } from './intervision.type.js';

/** The board of coaches. */
@Resolver(() => IntervisionQuestionType)
export class IntervisionResolver {
  constructor(private readonly intervision: IntervisionService) {}

  @Query(() => [IntervisionQuestionType], {
    description: 'Questions of coaches of all organisations with what others think, the newest first; without a name (X14).',
  })
  @Opens('COACH', 'INTERVISION')
  async intervisionBoard(@CurrentUnit() unit: Unit, @Args('first', { type: () => PageSizeScalar }) first: number): Promise<IntervisionQuestion[]> {
    return this.intervision.board(unit, first);
  }

  @Query(() => [TextHintType], { description: 'What in a text would give a child away, of any place the reader coaches at (R38, X15).' })
  @Opens('COACH', 'INTERVISION')
  async textHintsInIntervision(@CurrentUnit() unit: Unit, @Args('text', { type: () => TextScalar }) text: string): Promise<TextHintType[]> {
    return (await this.intervision.tells(unit, text)).map(TextHintType.of);
  }

  @Mutation(() => Receipt, { description: 'Lays a question without a child before coaches of all organisations (X14).' })
  @Opens('COACH', 'INTERVISION')
  async askIntervision(@CurrentUnit() unit: Unit, @Args('input') input: AskIntervisionInput): Promise<Receipt> {
    return this.intervision.ask(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Thinks along with a question of the board (X14).' })
  @Opens('COACH', 'INTERVISION')
  async answerIntervision(@CurrentUnit() unit: Unit, @Args('input') input: AnswerIntervisionInput): Promise<Receipt> {
    return this.intervision.answer(unit, input);
  }

  @Mutation(() => Receipt, { description: "Takes one's own question or answer off the board." })
  @Opens('COACH', 'INTERVISION')
  async takeBackIntervision(@CurrentUnit() unit: Unit, @Args('input') input: TakeBackIntervisionInput): Promise<Receipt> {
    return this.intervision.takeBack(unit, input);
  }
}
