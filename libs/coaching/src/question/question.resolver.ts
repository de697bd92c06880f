import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import type { TrajectoryRow } from '../trajectory/trajectory.entity.js';
import { TrajectoryType } from '../trajectory/trajectory.type.js';
import { SharpenQuestionInput } from './question.input.js';
import { QuestionService } from './question.service.js';
import { QuestionType } from './question.type.js';

/** The question of a trajectory. */
@Resolver(() => TrajectoryType)
export class QuestionResolver {
  constructor(private readonly questions: QuestionService) {}

  @Mutation(() => Receipt, { description: 'The question as it goes on; what stood before is kept for their own learning (K3).' })
  @Opens('TRAJECTORY', 'COACH_TOGETHER')
  async sharpenQuestion(@CurrentUnit() unit: Unit, @Args('input') input: SharpenQuestionInput): Promise<Receipt> {
    return this.questions.sharpen(unit, input);
  }

  @ResolveField(() => String, { nullable: true, description: 'The first words, for their writer and the coach alone.' })
  async feeling(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<string | null> {
    return this.questions.feeling(unit, id);
  }

  @ResolveField(() => [QuestionType], { complexity: ({ childComplexity }) => 5 * childComplexity })
  async questionVersions(@CurrentUnit() unit: Unit, @Parent() { id }: TrajectoryRow): Promise<QuestionType[]> {
    return this.questions.versions(unit, id);
  }
}
