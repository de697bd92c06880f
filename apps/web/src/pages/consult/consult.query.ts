import { graphql, type ResultOf } from '../../session/graphql.js';

/** What the reader asked or was asked, in a line each. */
export const consultationsQuery = graphql(`
  query Consultations {
    consultations(first: 50) { id side about state question asker specialist specialistUntil askedOn dueOn answeredOn answerReadOn usefulnessFrom usefulness }
  }
`);

export const consultationQuery = graphql(`
  query Consultation($id: ID!) {
    consultation(id: $id) {
      id locationId version side about ageBand sex state question tried answer decision asker specialist specialistUntil phone
      askedOn dueOn answeredOn answerReadOn decidedOn usefulnessFrom usefulness stillHere ownedOn specialistOwnedOn forgetOn
      employer { employerId name } namedChild { childId callName }
    }
  }
`);

/** Who may be asked at a location, with the number to call. */
export const specialistsQuery = graphql(`
  query Specialists($locationId: ID!) {
    specialists(locationId: $locationId) { accountId name role expertise days phone isOutdated }
  }
`);

export const contactCardQuery = graphql(`
  query MyContactCard {
    myContactCard { version expertise days phone confirmedOn isOutdated }
  }
`);

export const askConsultation = graphql(`
  mutation AskConsultation($input: AskConsultationInput!) {
    askConsultation(input: $input) { id version state }
  }
`);

export const answerConsultation = graphql(`
  mutation AnswerConsultation($input: AnswerConsultationInput!) {
    answerConsultation(input: $input) { id version state }
  }
`);

export const markAnswerRead = graphql(`
  mutation MarkAnswerRead($input: ConsultationInput!) {
    markAnswerRead(input: $input) { id version state }
  }
`);

export const decideConsultation = graphql(`
  mutation DecideConsultation($input: DecideConsultationInput!) {
    decideConsultation(input: $input) { id version state }
  }
`);

export const sayUsefulness = graphql(`
  mutation SayUsefulness($input: SayUsefulnessInput!) {
    sayUsefulness(input: $input) { id version state }
  }
`);

export const takeBackConsultation = graphql(`
  mutation TakeBackConsultation($input: ConsultationStepInput!) {
    takeBackConsultation(input: $input) { id version state }
  }
`);

export const nameChildInConsultation = graphql(`
  mutation NameChildInConsultation($input: NameChildInConsultationInput!) {
    nameChildInConsultation(input: $input) { id version state }
  }
`);

export const unnameChildInConsultation = graphql(`
  mutation UnnameChildInConsultation($input: ConsultationStepInput!) {
    unnameChildInConsultation(input: $input) { id version state }
  }
`);

export const keepContactCard = graphql(`
  mutation KeepContactCard($input: KeepContactCardInput!) {
    keepContactCard(input: $input) { id version state }
  }
`);

export type ConsultationLine = ResultOf<typeof consultationsQuery>['consultations'][number];
export type Consultation = NonNullable<ResultOf<typeof consultationQuery>['consultation']>;
export type Specialist = ResultOf<typeof specialistsQuery>['specialists'][number];
