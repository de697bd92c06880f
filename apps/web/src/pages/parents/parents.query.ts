import { eventFields, sectionFields, talkFields, viewFields, wordsFields } from '../../handover/told.js';
import { dayFields } from '../../handover/why-day.js';
import { graphql, type ResultOf } from '../../session/graphql.js';

/** Exactly what would be sent, what was decided and what came of it (R11, X5). */
export const handoverForParentsQuery = graphql(
  `
    query HandoverForParents($id: ID!) {
      handoverForParents(id: $id) {
        id childId state callName issue issueHash madeOn mayDecide mayWithdraw warmRequired awaitedGuardians objectionDays objectionUntil sentOn readOn adoptedParts veByLaw
        veStatement { programme startedOn endedOn months daypartsPerWeek sentOn }
        days { ...DayFields }
        sender { locationName organisationName }
        receiver { locationName organisationName }
        parts { part core ownTick agreed sections { ...SectionFields } views { ...ViewFields } }
        views { ...ViewFields }
        events { ...EventFields }
        conversation { ...TalkFields }
        yourDecision { choice parts decidedOn }
        replacement { state issueHash awaitedGuardians answered changes { part before { ...WordsFields } after { ...WordsFields } } }
      }
    }
  `,
  [sectionFields, wordsFields, viewFields, eventFields, talkFields, dayFields],
);

export type HandoverForParents = ResultOf<typeof handoverForParentsQuery>['handoverForParents'];

export const decide = graphql(`
  mutation Decide($input: DecideInput!) { decide(input: $input) { id version state } }
`);

export const decideReplacement = graphql(`
  mutation DecideReplacement($input: DecideReplacementInput!) { decideReplacement(input: $input) { id version state } }
`);

export const addView = graphql(`
  mutation AddView($input: AddViewInput!) { addView(input: $input) { id version } }
`);

export const withdrawConsent = graphql(`
  mutation WithdrawConsent($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { id version state } }
`);

export const askConversation = graphql(`
  mutation AskConversation($input: AskConversationInput!) { askConversation(input: $input) { id version } }
`);
