import { graphql, type ResultOf } from '../../session/graphql.js';

/** Present and coming posts of colleagues, by name. */
export const postsQuery = graphql(`
  query Posts($after: ID) {
    posts(first: 100, after: $after) { id name role scopeKind scopeId scopeName locationName firstDay lastDay version }
  }
`);

/** How many posts come in one answer. */
export const postsAPage = 100;

export type Post = ResultOf<typeof postsQuery>['posts'][number];

/** Locations with their registration, their groups, and which roles fit here. */
export const organisationQuery = graphql(`
  query Organisation {
    locations(first: 100) { id name kind brin vestiging lrk kindcentrum }
    myGroups(first: 100) { id name yearGroups schoolYear firstDay lastDay locationId locationName }
    rolesToGive { role scopeKinds needsLastDay }
  }
`);

export type Organisation = ResultOf<typeof organisationQuery>;
export type RoleToGive = Organisation['rolesToGive'][number];

export const appoint = graphql(`
  mutation Appoint($input: AppointInput!) { appoint(input: $input) { id version } }
`);

export const endPost = graphql(`
  mutation EndPost($input: EndPostInput!) { endPost(input: $input) { id version } }
`);

export const addGroup = graphql(`
  mutation AddGroup($input: AddGroupInput!) { addGroup(input: $input) { id version } }
`);

export const addLocation = graphql(`
  mutation AddLocation($input: AddLocationInput!) { addLocation(input: $input) { id version } }
`);

/** Coaches who were described, and who may employ one. */
export const coachPostsQuery = graphql(`
  query CoachPosts {
    coachPosts {
      posts { postId programme employerId version }
      organisations { id name }
    }
  }
`);

export const describeCoach = graphql(`
  mutation DescribeCoach($input: DescribeCoachInput!) { describeCoach(input: $input) { id version } }
`);

const calendarTerms = graphql(`
  fragment CalendarTerms on HandoverCalendar @_unmask {
    complexMonths standardMonths latestDays taskDays expiryMonths receiptReminderDays receiptEscalationDays teacherNudgeDays directorNudgeDays levelWeeks
    feedbackFromWeeks feedbackToWeeks alwaysWarm objectionDays
  }
`);

/** What holds in the organisation and in each municipality (R13, R15–R17). */
export const calendarsQuery = graphql(
  `
  query HandoverCalendars {
    handoverCalendars { municipality version locations ...CalendarTerms }
  }
`,
  [calendarTerms],
);

export type Calendar = ResultOf<typeof calendarsQuery>['handoverCalendars'][number];

/** The days that would follow for a child that does not exist. */
export const calendarExampleQuery = graphql(`
  query CalendarExample($input: CalendarExampleInput!) {
    calendarExample(input: $input) {
      firstSchoolDay taskFrom complexDue standardDue latestDue expiresOn remindOn escalateOn nudgeTeacherOn nudgeDirectorOn levelDue feedbackFrom feedbackDue
    }
  }
`);

export const setCalendar = graphql(`
  mutation SetCalendar($input: SetCalendarInput!) { setCalendar(input: $input) { id version } }
`);

/** How long the words of coaching are kept. */
export const coachingTermQuery = graphql(`
  query CoachingTerm { coachingTerm { anonymousDays version } }
`);

export type CoachingTerm = ResultOf<typeof coachingTermQuery>['coachingTerm'];

export const setCoachingTerm = graphql(`
  mutation SetCoachingTerm($input: SetCoachingTermInput!) { setCoachingTerm(input: $input) { id version } }
`);
