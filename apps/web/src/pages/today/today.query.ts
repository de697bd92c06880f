import { graphql } from '../../session/graphql.js';

/** At most five things that want doing under a hat. */
export const tasksQuery = graphql(`
  query Today {
    today { more tasks { kind dueOn late count childId callName handoverId locationId } }
  }
`);

/** Names of the locations that counts are about. */
export const placesQuery = graphql(`
  query Places {
    locations(first: 100) { id name }
  }
`);

/** Groups that the reader's posts are about today. */
export const ownGroupsQuery = graphql(`
  query OwnGroups {
    myGroups(first: 100) { id name locationName yearGroups }
  }
`);

/** The children of a group with the days somebody looked. */
export const lastLooksQuery = graphql(`
  query LastLooks($groupId: ID!) {
    groupLevels(groupId: $groupId) {
      children { id callName familyInitial ageLabel levels { observedOn } }
    }
  }
`);

/** Who comes to a group in a month, with how far each handover is. */
export const comingQuery = graphql(`
  query Coming($groupId: ID!, $month: CalendarDate!) {
    entryCalendar(groupId: $groupId, month: $month) {
      entries { childId callName firstDay deliveryId state read }
    }
  }
`);

/** What a guardian may see: own children, what is asked, what was sent and read. */
export const ownChildrenQuery = graphql(`
  query OwnChildren {
    myHousehold { guardianId guardianName authority may child { id callName age birthDate groups locations } }
    ownHandovers { id childId state toDecide toReplace sentOn readOn receiver { locationName } }
  }
`);

/** Whether the school asks the parents of a child something about its plan (R28). */
export const planNowQuery = graphql(`
  query PlanNow($childId: ID!) {
    opps(childId: $childId, first: 1) { id state locationName yourAnswer }
  }
`);

/** One's own posts, with the days they run. */
export const ownPostsQuery = graphql(`
  query OwnPosts {
    myPosts { id role scopeKind scopeName firstDay lastDay }
  }
`);

/** This week of the log, and the week before it; the latest attempts that were refused. */
export const logWeekQuery = graphql(`
  query LogWeek($day: CalendarDate!, $before: CalendarDate!) {
    week: accessLogWeek(day: $day) { weekOf purposes { purpose times people refused } }
    earlier: accessLogWeek(day: $before) { purposes { times refused } }
    refused: accessLog(first: 5, refusedOnly: true) { seq tradeAt actor role action purpose subjectKind subjectIds }
  }
`);

/** What is still to be settled in the roster. */
export const rosterQuery = graphql(`
  query Roster {
    rosterCounts { locations groups children withoutGroup unknownAuthority }
    childrenWithoutGroup(first: 5) { id name groups }
    childrenWithUnknownAuthority(first: 5) { id name groups }
    imports(first: 3) { id fileName state madeAt records locationName }
  }
`);

/** All groups of a school, with what arrived for them. */
export const schoolQuery = graphql(`
  query School {
    myGroups(first: 100) { id name locationName locationKind yearGroups }
    receivedHandovers { id groupId asks }
  }
`);
