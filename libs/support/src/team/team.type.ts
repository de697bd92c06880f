import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '#kernel';
import { CalendarDateScalar, codeEnum, ShownFor } from '#platform';
import { TEAM_STATES, type TeamState } from '../states/team.states.js';
import { TEAM_ENDS, type TeamEnd, type TeamPart } from './team.entity.js';
import { TeamPartEnum } from './team.input.js';
import { PlaceInTeam } from './place-in-team.type.js';

export const TeamStateEnum = codeEnum(TEAM_STATES);
registerEnumType(TeamStateEnum, { name: 'TeamMemberState', description: 'Proposed, running while parents allow a part, ended.' });

export const TeamEndEnum = codeEnum(TEAM_ENDS);
registerEnumType(TeamEndEnum, { name: 'TeamEnd', description: 'Ended by who works with the child, by the parents, with the support, or on its last day.' });

/** One part for one guest (all parents with authority, or nothing). */
@ObjectType('TeamConsent')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class TeamConsentType {
  @Field(() => TeamPartEnum)
  part!: TeamPart;

  @Field(() => Boolean, { description: 'False for what nobody asks for and parents may give.' })
  isAsked!: boolean;

  @Field(() => Boolean)
  isOpen!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'What the parent who asks said last; null while nothing was said.' })
  yours!: boolean | null;

  @Field(() => Int, { description: 'How many parents with authority decide.' })
  decides!: number;

  @Field(() => Int)
  allowed!: number;

  @Field(() => Int)
  refused!: number;
}

/** Somebody of another organisation in the wrap-around team of a child. */
@ObjectType('TeamMember')
@ShownFor('SUPPORT', 'OWN_SUPPORT')
export class TeamMemberType extends PlaceInTeam {
  @Field(() => ID)
  id!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => TeamStateEnum)
  state!: TeamState;

  @Field(() => CalendarDateScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => TeamEndEnum, { nullable: true })
  endedBy!: TeamEnd | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [TeamConsentType])
  parts!: readonly TeamConsentType[];

  @Field(() => Int, { nullable: true, description: 'How often this guest looked; for parents.' })
  timesRead!: number | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  lastReadOn!: string | null;
}
