import { graphql, type ResultOf } from '../../session/graphql.js';

/** Where one improves something together with others. */
export const placesQuery = graphql(`
  query ImprovementPlaces {
    improvementPlaces { locationId locationName leads groups { id name } }
  }
`);

/** What a location asks itself, and the reports of its years. */
export const improvementQuery = graphql(`
  query Improvement($locationId: ID!) {
    improvementCycles(locationId: $locationId, first: 20) {
      id groupId level step question askedOn measuredBy decision reason decidedOn follows version measurementIds discussions { id heldOn participants outcome }
    }
    yearReports(locationId: $locationId, first: 20) { id groupId level neighbourhood year state publishedOn }
  }
`);

/** What both rounds of a measurement gave, of five and more. */
export const measurementQuery = graphql(`
  query Measurement($locationId: ID!, $id: ID!) {
    measurement(locationId: $locationId, id: $id) {
      measurement { id title about state t0On t1PlannedOn t1On version }
      items { place text kind low high unit n0 mean0 n1 mean1 change }
      sheets0 sheets1
    }
  }
`);

/** Lists of questions that a location measures with. */
export const instrumentsQuery = graphql(`
  query Instruments($locationId: ID!) {
    instruments(locationId: $locationId, first: 50) { id title retiredOn version itemSetId items { place text kind low high unit } }
  }
`);

/** The lists one filled in oneself. */
export const ownSheetsQuery = graphql(`
  query OwnSheets($locationId: ID!, $measurementId: ID!) {
    ownSheets(locationId: $locationId, measurementId: $measurementId) { id round answers version }
  }
`);

/** A report with its figures: as they are now, or as they were published. */
export const reportQuery = graphql(`
  query YearReport($locationId: ID!, $id: ID!) {
    yearReport(locationId: $locationId, id: $id) {
      report { id locationId groupId level neighbourhood year narrative state publishedOn version }
      figures { asked continued changed stopped discussions items { title text unit n0 mean0 n1 mean1 change } }
      coaching { figure category people mean meanBefore visits minutes }
    }
    improvementPlaces { locationId locationName leads groups { id name } }
  }
`);

export const askCycle = graphql(`
  mutation AskCycle($input: AskCycleInput!) {
    askCycle(input: $input) { id version state }
  }
`);

export const measureOtherwise = graphql(`
  mutation MeasureOtherwise($input: MeasureOtherwiseInput!) {
    measureOtherwise(input: $input) { id version state }
  }
`);

export const makeInstrument = graphql(`
  mutation MakeInstrument($input: MakeInstrumentInput!) {
    makeInstrument(input: $input) { id version state }
  }
`);

/** The next questions of a list. */
export const renewInstrument = graphql(`
  mutation RenewInstrument($input: RenewInstrumentInput!) { renewInstrument(input: $input) { id version state } }
`);

export const retireInstrument = graphql(`
  mutation RetireInstrument($input: InstrumentStepInput!) { retireInstrument(input: $input) { id version state } }
`);

export const startMeasurement = graphql(`
  mutation StartMeasurement($input: StartMeasurementInput!) {
    startMeasurement(input: $input) { id version state }
  }
`);

export const turnRound = graphql(`
  mutation TurnRound($input: TurnRoundInput!) {
    turnRound(input: $input) { id version state }
  }
`);

export const fillSheet = graphql(`
  mutation FillSheet($input: FillSheetInput!) {
    fillSheet(input: $input) { id version state }
  }
`);

export const changeSheet = graphql(`
  mutation ChangeSheet($input: ChangeSheetInput!) {
    changeSheet(input: $input) { id version state }
  }
`);

export const noteDiscussion = graphql(`
  mutation NoteDiscussion($input: NoteDiscussionInput!) {
    noteDiscussion(input: $input) { id version state }
  }
`);

export const decideCycle = graphql(`
  mutation DecideCycle($input: DecideCycleInput!) {
    decideCycle(input: $input) { id version state }
  }
`);

export const startYearReport = graphql(`
  mutation StartYearReport($input: StartYearReportInput!) {
    startYearReport(input: $input) { id version state }
  }
`);

export const writeYearReport = graphql(`
  mutation WriteYearReport($input: WriteYearReportInput!) {
    writeYearReport(input: $input) { id version state }
  }
`);

export const publishYearReport = graphql(`
  mutation PublishYearReport($input: ReportStepInput!) {
    publishYearReport(input: $input) { id version state }
  }
`);

export type Place = ResultOf<typeof placesQuery>['improvementPlaces'][number];
export type Cycle = ResultOf<typeof improvementQuery>['improvementCycles'][number];
export type Instrument = ResultOf<typeof instrumentsQuery>['instruments'][number];
export type ReportLine = ResultOf<typeof improvementQuery>['yearReports'][number];
export type MeasurementPage = ResultOf<typeof measurementQuery>['measurement'];
export type ReportPage = ResultOf<typeof reportQuery>['yearReport'];

/** Of what a question or a report is: a group by its name, the location, or a neighbourhood. */
export function placeNameOf(
  { locationName, groups }: Place,
  { level, groupId, neighbourhood }: { level: string; groupId: string | null; neighbourhood?: string | null },
): string {
  if (level === 'GROUP') return groups.find(({ id }) => id === groupId)?.name ?? locationName;
  return neighbourhood ?? locationName;
}
