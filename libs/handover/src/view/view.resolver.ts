import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AddViewInput, RecordPaperViewInput } from './view.input.js';
import { ViewService } from './view.service.js';

/** The parents' own words (R11, X6). */
@Resolver()
export class ViewResolver {
  constructor(private readonly views: ViewService) {}

  @Mutation(() => Receipt, { description: 'Adds own words beside a part or beside the whole; an empty text takes them back.' })
  @Opens('HANDOVER', 'DECIDE')
  async addView(@CurrentUnit() unit: Unit, @Args('input') input: AddViewInput): Promise<Receipt> {
    return this.views.add(unit, input);
  }

  @Mutation(() => Receipt, { description: "Types a guardian's words over from paper, with where the paper is kept." })
  @Opens('HANDOVER', 'RECORD_DECISION')
  async recordPaperView(@CurrentUnit() unit: Unit, @Args('input') input: RecordPaperViewInput): Promise<Receipt> {
    return this.views.recordOnPaper(unit, input);
  }
}
