import { InputType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '#kernel';
import { BooleanField, codeEnum, DayField, EnumField, EnumListField, IdField, InputListField, IntentInput, TextField, VersionField } from '#platform';
import type { OnPaper } from '../step/on-paper.js';
import { ASKED_PARTS, type AskedPart, type PartAnswer, TEAM_PARTS, type TeamPart } from './team.entity.js';

export const AskedPartEnum = codeEnum(ASKED_PARTS);
registerEnumType(AskedPartEnum, {
  name: 'AskedTeamPart',
  description: 'What may be asked for a guest: approach, goals and actions, meetings, handelingsdeel.',
});

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

/** Yes or no to one part, as it stands on a signed sheet. */
@InputType()
export class TeamPartAnswerInput implements PartAnswer {
  @EnumField(TeamPartEnum)
  part!: TeamPart;

  @BooleanField()
  allows!: boolean;
}

/** What a parent signed on paper of the parts for one guest, written down by a colleague; a part that is not on it stays as it was. */
@InputType()
export class RecordPaperTeamAnswerInput extends IntentInput implements OnPaper {
  @IdField()
  childId!: Id;

  @IdField()
  memberId!: Id;

  @IdField()
  guardianId!: Id;

  @TextField(1, 200, { description: 'Where the signed paper is kept.' })
  proofReference!: string;

  @InputListField(() => TeamPartAnswerInput, { least: 1, most: 5 })
  answers!: TeamPartAnswerInput[];
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
