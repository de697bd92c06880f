import { InputType } from '@nestjs/graphql';
import { FileField, TextField } from '#platform';
import { OfOppInput } from '../opp/opp.input.js';

/** The drawing with which a child was heard, in place of the one that was there. */
@InputType()
export class AddOppDrawingInput extends OfOppInput {
  @FileField({ description: 'A photo or scan as JPEG of 70 kB at the most, in base64; what a camera tells in it is left out.' })
  picture!: string;

  @TextField(3, 300, { description: 'What it shows, for who cannot see it.' })
  shows!: string;
}

/** Takes away the drawing of the present version. */
@InputType()
export class RemoveOppDrawingInput extends OfOppInput {}
