import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CurrentUnit, Opens, Receipt, type Unit } from '#platform';
import { AnswerTeamPartInput, EndTeamMemberInput, ProposeTeamMemberInput, RecordPaperTeamAnswerInput } from './team.input.js';
import { TeamService } from './team.service.js';
import { TeamMemberType } from './team.type.js';

/** The wrap-around team of a child, as its school or childcare and its parents see it. */
@Resolver(() => TeamMemberType)
export class TeamResolver {
  constructor(private readonly team: TeamService) {}

  @Query(() => [TeamMemberType], {
    description: 'Who of other organisations is in the team of a child, and what each may read.',
    complexity: ({ childComplexity }) => 6 * childComplexity,
  })
  @Opens('CHILD', 'SUPPORT', 'OWN_SUPPORT')
  async teamMembers(@CurrentUnit() unit: Unit, @Args('childId', { type: () => ID }) childId: Id): Promise<TeamMemberType[]> {
    return this.team.ofChild(unit, childId);
  }

  @Mutation(() => Receipt, { description: 'Proposes a guest of another organisation; nothing is open until parents allow it.' })
  @Opens('CHILD', 'SUPPORT')
  async proposeTeamMember(@CurrentUnit() unit: Unit, @Args('input') input: ProposeTeamMemberInput): Promise<Receipt> {
    return this.team.propose(unit, input);
  }

  @Mutation(() => Receipt, { description: 'A parent with authority allows one part, or does not, or no longer; in force at once.' })
  @Opens('CHILD', 'OWN_WORDS')
  async answerTeamPart(@CurrentUnit() unit: Unit, @Args('input') input: AnswerTeamPartInput): Promise<Receipt> {
    return this.team.answer(unit, input);
  }

  @Mutation(() => Receipt, {
    description: 'Writes down what a parent with authority signed on paper for one guest, with where the paper is kept; in force at once.',
  })
  @Opens('CHILD', 'SUPPORT')
  async recordPaperTeamAnswer(@CurrentUnit() unit: Unit, @Args('input') input: RecordPaperTeamAnswerInput): Promise<Receipt> {
    return this.team.recordOnPaper(unit, input);
  }

  @Mutation(() => Receipt, { description: 'Ends what a guest may see, by who works with the child or by a parent with authority.' })
  @Opens('CHILD', 'SUPPORT', 'OWN_WORDS')
  async endTeamMember(@CurrentUnit() unit: Unit, @Args('input') input: EndTeamMemberInput): Promise<Receipt> {
    return this.team.end(unit, input);
  }
}
