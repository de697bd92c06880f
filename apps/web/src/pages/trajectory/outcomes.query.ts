import { graphql, type ResultOf } from '../../session/graphql.js';

/** The scales by which is marked what coaching brought, from the one data file (R40). */
export const scalesQuery = graphql(`
  query CoachingScales {
    coachingScales {
      confidence { low high statements { code text textEn } }
      equality { low high statements { code text textEn } }
      goal { low high statements { code text textEn } }
      satisfaction { low high statements { code text textEn } }
      attainment { value text textEn }
      sureness { value text textEn }
      help { code text textEn }
      lookBackOutcomes { code text textEn }
      ownMarks { text textEn }
      estimate { text textEn }
    }
  }
`);

export const goalsQuery = graphql(`
  query CoachingGoals($trajectoryId: ID!) {
    coachingGoals(trajectoryId: $trajectoryId) {
      goals { id place text expected protectiveFactors droppedOn version attainments { moment attainment version } ownMarks { moment value version } }
      moments { moment open }
    }
  }
`);

export const makeGoal = graphql(`
  mutation MakeGoal($input: MakeGoalInput!) {
    makeGoal(input: $input) { id version state }
  }
`);

export const changeGoal = graphql(`
  mutation ChangeGoal($input: ChangeGoalInput!) {
    changeGoal(input: $input) { id version state }
  }
`);

export const dropGoal = graphql(`
  mutation DropGoal($input: GoalStepInput!) {
    dropGoal(input: $input) { id version state }
  }
`);

export const scaleGoal = graphql(`
  mutation ScaleGoal($input: ScaleGoalInput!) {
    scaleGoal(input: $input) { id version state }
  }
`);

export const markGoal = graphql(`
  mutation MarkGoal($input: MarkGoalInput!) {
    markGoal(input: $input) { id version state }
  }
`);

export const equalityQuery = graphql(`
  query MeetingEquality($trajectoryId: ID!) {
    meetingEquality(trajectoryId: $trajectoryId) {
      own { logId heldOn heard equal usable version open }
      trend { until own other talkTogether }
      meetingsToGo
      talkTogether
    }
  }
`);

export const rateMeeting = graphql(`
  mutation RateMeeting($input: RateMeetingInput!) {
    rateMeeting(input: $input) { id version state }
  }
`);

export const confidenceQuery = graphql(`
  query OwnConfidence($trajectoryId: ID!) {
    ownConfidence(trajectoryId: $trajectoryId) {
      marks { item moment value version }
      moments { moment open dueOn }
    }
  }
`);

export const giveConfidence = graphql(`
  mutation GiveConfidence($input: GiveConfidenceInput!) {
    giveConfidence(input: $input) { id version state }
  }
`);

export const referralsQuery = graphql(`
  query CoachingReferrals($trajectoryId: ID!) {
    coachingReferrals(trajectoryId: $trajectoryId) {
      averted { id help instead sureness state side own claimedOn agreedOn version lookBacks { months dueOn outcome onDate open } }
      tooLate { id help monthsLate earlier onDate }
    }
    coachingSatisfaction(trajectoryId: $trajectoryId) {
      marks { moment value version }
      moments { moment open }
      parents { id face line onDate }
    }
  }
`);

export const claimAverted = graphql(`
  mutation ClaimAverted($input: ClaimAvertedInput!) {
    claimAverted(input: $input) { id version state }
  }
`);

export const agreeAverted = graphql(`
  mutation AgreeAverted($input: AvertedStepInput!) {
    agreeAverted(input: $input) { id version state }
  }
`);

export const takeBackAverted = graphql(`
  mutation TakeBackAverted($input: AvertedStepInput!) {
    takeBackAverted(input: $input) { id version state }
  }
`);

export const lookBackOnAverted = graphql(`
  mutation LookBackOnAverted($input: LookBackInput!) {
    lookBackOnAverted(input: $input) { id version state }
  }
`);

export const noteLateReferral = graphql(`
  mutation NoteLateReferral($input: NoteLateReferralInput!) {
    noteLateReferral(input: $input) { id version state }
  }
`);

export const giveSatisfaction = graphql(`
  mutation GiveSatisfaction($input: GiveSatisfactionInput!) {
    giveSatisfaction(input: $input) { id version state }
  }
`);

export const noteParent = graphql(`
  mutation NoteParent($input: NoteParentInput!) {
    noteParent(input: $input) { id version state }
  }
`);

export type Scales = ResultOf<typeof scalesQuery>['coachingScales'];
export type Goal = ResultOf<typeof goalsQuery>['coachingGoals']['goals'][number];
export type Averted = ResultOf<typeof referralsQuery>['coachingReferrals']['averted'][number];
export type OwnMeeting = ResultOf<typeof equalityQuery>['meetingEquality']['own'][number];
