import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';

/** How long the words of a trajectory are kept after it; figures stay (X15). */
@ObjectType('CoachingTerm')
@ShownFor('ORGANISE')
export class TermType {
  @Field(() => Int, { description: 'Days after the end of a trajectory; 90 unless set.' })
  anonymousDays!: number;

  @Field(() => Int, { description: '0 while nothing was set.' })
  version!: number;
}
