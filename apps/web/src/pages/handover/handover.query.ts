import { eventFields, sectionFields, talkFields, viewFields, wordsFields } from '../../handover/told.js';
import { dayFields } from '../../handover/why-day.js';
import { graphql, type ResultOf } from '../../session/graphql.js';

/** One handover as the preschool makes and follows it. */
export const handoverQuery = graphql(
  `
    query Handover($id: ID!) {
      handover(id: $id) {
        id childId callName state version dueOn latestOn expiresOn enrolledOn firstSchoolDay relocation issue sentOn warmRequired warmReasons warmAnswer
        days { ...DayFields }
        sender { locationName organisationName }
        receiver { locationId locationName organisationName }
        frozen { hash madeOn }
        parts { part version characters mostCharacters agreed sections { ...SectionFields } }
        views { ...ViewFields }
        standing { agreedParts awaitedGuardians objectionUntil missingStrengths }
        decisions { id guardianId choice parts decidedOn method issue }
        events { ...EventFields }
        conversation { ...TalkFields }
        feedback { complete usable recognised text givenOn }
        replacement { state version issue issueHash awaitedGuardians atSchool changes { part agreed before { ...WordsFields } after { ...WordsFields } } }
      }
    }
  `,
  [sectionFields, wordsFields, viewFields, eventFields, talkFields, dayFields],
);

export type Handover = ResultOf<typeof handoverQuery>['handover'];
/** What is being put right after sending (H9). */
export type Replacement = NonNullable<Handover['replacement']>;
export type DraftPart = Handover['parts'][number];

export const editPart = graphql(`
  mutation EditPart($input: EditPartInput!) { editPart(input: $input) { id version } }
`);

export const refillPart = graphql(`
  mutation RefillPart($input: RefillPartInput!) { refillPart(input: $input) { id version } }
`);

export const answerWarm = graphql(`
  mutation AnswerWarm($input: AnswerWarmInput!) { answerWarm(input: $input) { id version } }
`);

export const offerToParents = graphql(`
  mutation OfferToParents($input: HandoverStepInput!) { offerToParents(input: $input) { id version state } }
`);

export const takeBackHandover = graphql(`
  mutation TakeBackHandover($input: HandoverStepInput!) { takeBackHandover(input: $input) { id version state } }
`);

export const discardHandover = graphql(`
  mutation DiscardHandover($input: HandoverStepInput!) { discardHandover(input: $input) { id version state } }
`);

export const sendHandover = graphql(`
  mutation SendHandover($input: HandoverStepInput!) { sendHandover(input: $input) { id version state } }
`);

export const recallHandover = graphql(`
  mutation RecallHandover($input: HandoverStepInput!) { recallHandover(input: $input) { id version state } }
`);

export const beginReplacement = graphql(`
  mutation BeginReplacement($input: HandoverStepInput!) { beginReplacement(input: $input) { id version state } }
`);

export const offerReplacement = graphql(`
  mutation OfferReplacement($input: HandoverStepInput!) { offerReplacement(input: $input) { id version state } }
`);

export const dropReplacement = graphql(`
  mutation DropReplacement($input: HandoverStepInput!) { dropReplacement(input: $input) { id version state } }
`);

export const sendReplacement = graphql(`
  mutation SendReplacement($input: HandoverStepInput!) { sendReplacement(input: $input) { id version state } }
`);

export const recordPaperReplacement = graphql(`
  mutation RecordPaperReplacement($input: RecordPaperReplacementInput!) { recordPaperReplacement(input: $input) { id version state } }
`);

export const closeHandover = graphql(`
  mutation CloseHandover($input: HandoverStepInput!) { closeHandover(input: $input) { id version state } }
`);

export const recordPaperView = graphql(`
  mutation RecordPaperView($input: RecordPaperViewInput!) { recordPaperView(input: $input) { id version state } }
`);

export const recordPaperWithdrawal = graphql(`
  mutation RecordPaperWithdrawal($input: RecordPaperWithdrawalInput!) { recordPaperWithdrawal(input: $input) { id version state } }
`);

export const recordPaperDecision = graphql(`
  mutation RecordPaperDecision($input: RecordPaperDecisionInput!) { recordPaperDecision(input: $input) { id version state } }
`);
