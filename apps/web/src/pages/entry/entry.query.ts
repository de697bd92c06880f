import { graphql } from '../../session/graphql.js';

export const entryGroupsQuery = graphql(`
  query EntryGroups {
    myGroups(first: 50) { id name locationName }
  }
`);

/** Who comes to a group in three months, with how far each handover is (S5). */
export const entryQuery = graphql(`
  query EntryMonths($groupId: ID!, $first: CalendarDate!, $second: CalendarDate!, $third: CalendarDate!) {
    a: entryCalendar(groupId: $groupId, month: $first) { entries { ...Entry } }
    b: entryCalendar(groupId: $groupId, month: $second) { entries { ...Entry } }
    c: entryCalendar(groupId: $groupId, month: $third) { entries { ...Entry } }
  }
  fragment Entry on EntryOfChild { childId callName familyName firstDay state read toTalk unreadSoon deliveryId }
`);
