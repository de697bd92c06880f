import { eventFields, sectionFields, talkFields, viewFields, wordsFields } from '../../handover/told.js';
import { dayFields } from '../../handover/why-day.js';
import { graphql, type ResultOf } from '../../session/graphql.js';

/** Reads what came along; preschool and parents see that it was read, and by whom (H6, X5). */
export const deliveryQuery = graphql(
  `
    query Delivery($id: ID!) {
      delivery(id: $id) {
        id childId state version issue issueHash sentOn replacedOn receivedOn readOn firstSchoolDay levelDue feedbackFrom feedbackDue warmRequired warmAnswer
        days { ...DayFields }
        sender { locationName organisationName }
        parts { part adopted sections { ...SectionFields } views { ...ViewFields } replaced { issue replacedOn sections { ...WordsFields } } }
        views { ...ViewFields }
        talkingPoints { reason part line text }
        events { ...EventFields }
        conversation { ...TalkFields }
        startingLevels { domain outcome note confirmedOn delivered { domain line state step certainty observedOn raterRole } confirmed { domain line state step certainty observedOn raterRole } }
        feedback { complete usable recognised text givenOn }
      }
    }
  `,
  [sectionFields, wordsFields, viewFields, eventFields, talkFields, dayFields],
);

export type Delivery = ResultOf<typeof deliveryQuery>['delivery'];

/** The school's own record of the child, beside what came along. */
export const ownChildQuery = graphql(`
  query OwnChild($childId: ID!) {
    child(id: $childId) { id callName age birthDate }
    handoverSummary(childId: $childId) { ve { programme startedOn endedOn months daypartsPerWeek hours sentOn } }
  }
`);

export const planConversation = graphql(`
  mutation PlanConversation($input: PlanConversationInput!) { planConversation(input: $input) { id version } }
`);

export const askConversationAsSchool = graphql(`
  mutation AskConversationAsSchool($input: AskConversationAtDeliveryInput!) { askConversationAsSchool(input: $input) { id version } }
`);

export const holdConversation = graphql(`
  mutation HoldConversation($input: HoldConversationInput!) { holdConversation(input: $input) { id version } }
`);

export const confirmStartingLevel = graphql(`
  mutation ConfirmStartingLevel($input: ConfirmStartingLevelInput!) { confirmStartingLevel(input: $input) { id version } }
`);

export const adoptParts = graphql(`
  mutation AdoptParts($input: AdoptPartsInput!) { adoptParts(input: $input) { id version } }
`);

export const giveFeedback = graphql(`
  mutation GiveFeedback($input: GiveFeedbackInput!) { giveFeedback(input: $input) { id version } }
`);
