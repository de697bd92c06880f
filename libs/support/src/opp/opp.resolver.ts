import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, PageSizeScalar, Receipt, type Unit } from '#platform';
import { termTypeOf } from '../term/term.type.js';
import { AnswerOppInput, BeginOppInput, RecordPaperOppAnswerInput, TakeOppStepInput, WriteOppInput } from './opp.input.js';
import { OppService } from './opp.service.js';
import { OppVersionType } from './opp-version.type.js';
import { OppType } from './opp.type.js';

/** OPPs. */
@Resolver(() => OppType)
export class OppResolver {
  constructor(private readonly service: OppService) {}

  @Query(() => [OppType], { description: 'The OPPs of a child, the one that runs first (R28).' })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async opps(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('first', { type: () => PageSizeScalar }) first: number,
  ): Promise<OppType[]> {
    const opps = await this.service.ofChild(unit, childId, first);
    return opps.map((opp) => ({ ...opp, term: opp.term && termTypeOf(opp.term) }));
  }

  @Query(() => [OppVersionType], {
    description: 'Every version of an OPP, the present one first (R29).',
    complexity: ({ childComplexity }) => 5 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'APPROACH', 'OWN_SUPPORT')
  async oppVersions(
    @CurrentUnit() unit: Unit,
    @Args('childId', { type: () => ID }) childId: Id,
    @Args('oppId', { type: () => ID }) oppId: Id,
  ): Promise<OppVersionType[]> {
    return this.service.versions(unit, childId, oppId);
  }

  @Mutation(() => Receipt, { description: 'The need was found; six weeks from then (R28).' })
  @Opens('CHILD', 'SUPPORT')
  async beginOpp(@CurrentUnit() unit: Unit, @Args('input') input: BeginOppInput): Promise<Receipt> {
    return this.service.begin(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Writes the text of a draft; the later of two is told.' })
  @Opens('CHILD', 'SUPPORT')
  async writeOpp(@CurrentUnit() unit: Unit, @Args('input') input: WriteOppInput): Promise<Receipt> {
    return this.service.write(unit, input);
  }

  @Mutation(() => Receipt, {
    description: 'Talk, hearing, consent asked, established, evaluated, adjusted, ended; it is established only when nothing is missing (R28, R29).',
  })
  @Opens('CHILD', 'SUPPORT')
  async takeOppStep(@CurrentUnit() unit: Unit, @Args('input') input: TakeOppStepInput): Promise<Receipt> {
    return this.service.step(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A parent with authority answers to the handelingsdeel, and to nothing else (R28).' })
  @Opens('CHILD', 'AGREE_SUPPORT')
  async answerOpp(@CurrentUnit() unit: Unit, @Args('input') input: AnswerOppInput): Promise<Receipt> {
    return this.service.answer(unit, input);
  }

  @Mutation(() => Receipt, {
    description: 'Writes down what a parent with authority signed on paper of the handelingsdeel, with where the paper is kept (R28).',
  })
  @Opens('CHILD', 'SUPPORT')
  async recordPaperOppAnswer(@CurrentUnit() unit: Unit, @Args('input') input: RecordPaperOppAnswerInput): Promise<Receipt> {
    return this.service.recordOnPaper(unit, input);
  }
}
