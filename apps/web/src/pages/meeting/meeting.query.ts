import { graphql, type ResultOf } from '../../session/graphql.js';

export const meetingFields = graphql(`
  fragment MeetingFields on MeetingItem @_unmask { id childId callName heldOn plannedOn childInvited question works decision doer doBy version }
`);

/** The agenda of a day, and of whom something runs at this location. */
export const agendaQuery = graphql(
  `
    query Agenda($locationId: ID!, $on: CalendarDate!) {
      meetingAgenda(locationId: $locationId, on: $on) { ...MeetingFields }
      supportDues(locationId: $locationId, first: 100) { kind id childId callName groupName }
    }
  `,
  [meetingFields],
);

/** What was and will be talked over of an own child. */
export const ownMeetingsQuery = graphql(
  `
    query OwnMeetings($childId: ID!) { meetingItems(childId: $childId, first: 5) { ...MeetingFields } }
  `,
  [meetingFields],
);

export const meetingPaperQuery = graphql(`
  query MeetingPaper($childId: ID!, $itemId: ID!) {
    meetingPaper(childId: $childId, itemId: $itemId) { name mediaType content }
  }
`);

export const planMeeting = graphql(`
  mutation PlanMeeting($input: PlanMeetingInput!) { planMeeting(input: $input) { id state } }
`);

export const writeMeetingItem = graphql(`
  mutation WriteMeetingItem($input: WriteMeetingItemInput!) { writeMeetingItem(input: $input) { id version } }
`);

export const takeOffAgenda = graphql(`
  mutation TakeOffAgenda($input: TakeOffAgendaInput!) { takeOffAgenda(input: $input) { id state } }
`);

export type Item = ResultOf<typeof agendaQuery>['meetingAgenda'][number];
