import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, codeEnum, DayField, EnumField, EnumListField, IdField, IntentInput, TextField, VersionField } from '#platform';
import { ASKED_PARTS, type AskedPart, TEAM_PARTS, type TeamPart } from './team.entity.js';

export const AskedPartEnum = codeEnum(ASKED_PARTS);
registerEnumType(AskedPartEnum, { name: 'AskedTeamPart', description: 'What may be asked for a guest: approach, goals and actions, meetings, handelingsdeel.' });

export const TeamPartEnum = codeEnum(TEAM_PARTS);
registerEnumType(TeamPartEnum, { name: 'TeamPart', description: 'What may be asked for a guest, and the own part of the family, which parents may give.' });

/** A guest of another organisation; the id is that of the place in the team. */
@InputType()
export class ProposeTeamMemberInput extends IntentInput {
  @IdField()
  childId!: Id;

  @TextField(1, 200, { description: 'How the identity provider knows this person (its subject), who has an account at the own organisation.' })
  login!: string;

  @TextField(2, 100, { description: 'As what: youth nurse, family worker, coach.' })
  work!: string;

  @TextField(2, 500, { description: 'Why this person, in words for the parents.' })
  why!: string;

  @DayField()
  fromOn!: CalendarDate;

  @DayField({ description: 'Not later than the review of the track.' })
  untilOn!: CalendarDate;

  @EnumListField(AskedPartEnum, { least: 1 })
  parts!: AskedPart[];
}

/** What a parent says of one part for one guest. */
@InputType()
export class AnswerTeamPartInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  memberId!: Id;

  @EnumField(TeamPartEnum)
  part!: TeamPart;

  @BooleanField()
  allows!: boolean;
}

/** Ends what a guest may see, for good; as the guest was seen at this version. */
@InputType()
export class EndTeamMemberInput extends IntentInput {
  @IdField()
  childId!: Id;

  @IdField()
  memberId!: Id;

  @VersionField()
  version!: number;
}
