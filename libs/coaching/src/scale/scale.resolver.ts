import { Query, Resolver } from '@nestjs/graphql';
import { Plain } from '#platform';
import { ATTAINMENT, CONFIDENCE, EQUALITY, FACES, GOAL, HELP, LOOK_BACK_OUTCOMES, SATISFACTION, SCALES_VERSION, SENTENCES, SURENESS } from './scales.js';
import { ScalesType } from './scale.type.js';

/** The scales of coaching. */
@Resolver(() => ScalesType)
export class ScaleResolver {
  @Query(() => ScalesType, { description: 'The scales by which is marked what coaching brought (R40).' })
  @Plain('published scales; no personal data')
  coachingScales(): ScalesType {
    return {
      version: SCALES_VERSION.version,
      confidence: CONFIDENCE,
      equality: EQUALITY,
      satisfaction: SATISFACTION,
      goal: GOAL,
      attainment: ATTAINMENT,
      sureness: SURENESS,
      faces: FACES,
      help: HELP,
      lookBackOutcomes: LOOK_BACK_OUTCOMES,
      ...SENTENCES,
    };
  }
}
