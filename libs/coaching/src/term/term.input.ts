import { InputType } from '@nestjs/graphql';
import { IntentInput, NumberField, VersionField } from '#platform';

/** How long words are kept. */
@InputType()
export class SetCoachingTermInput extends IntentInput {
  @NumberField(30, 730, { description: 'Days after the end of a trajectory: 30 to 730.' })
  anonymousDays!: number;

  @VersionField({ fromNone: true, description: '0 while nothing was set.' })
  version!: number;
}
