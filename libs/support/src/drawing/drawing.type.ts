import { Field, ObjectType } from '@nestjs/graphql';
import { ShownFor } from '#platform';

/** The drawing with which a child was heard (R28). */
@ObjectType('OppDrawing')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class OppDrawingType {
  @Field(() => String, { nullable: true, description: 'A JPEG, in base64.' })
  picture!: string | null;

  @Field(() => String, { nullable: true, description: 'What it shows, for who cannot see it.' })
  shows!: string | null;
}
