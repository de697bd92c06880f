import { graphql, type ResultOf } from '../../session/graphql.js';

/** Earlier files, and where a new one may go. */
export const importsQuery = graphql(`
  query Imports {
    imports(first: 20) { id fileName locationName state stalled madeAt records }
    locations(first: 100) { id name kind }
    importMappings(first: 50) { id name columns { field heading } }
  }
`);

/** One file: where it stands, and its counts. */
export const importQuery = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      id locationId locationName format fileName state stalled schoolYear records remarks refusal headings
      columns { field heading }
      madeAt appliedAt undoneAt version
      standing { faults doubts appliedBefore counts { kind verdict action leftOut rows } }
    }
  }
`);

export const importRowsQuery = graphql(`
  query ImportRows($importId: ID!, $verdict: ImportVerdict, $action: ImportAction, $waiting: Boolean!, $after: Int) {
    importRows(importId: $importId, verdict: $verdict, action: $action, waiting: $waiting, first: 50, after: $after) {
      n line kind name groups firstDay lastDay guardians languages ve verdict reasons action differs needsConfirmation confirmed leftOut
    }
  }
`);

export const importReportQuery = graphql(`
  query ImportReport($id: ID!) {
    importReport(id: $id) { thing created changed }
  }
`);

export const importProgressQuery = graphql(`
  query ImportProgress($id: ID!) {
    importProgress(id: $id) { state bytes records stalled }
  }
`);

export const leaveOutMutation = graphql(`
  mutation LeaveOutImportRow($input: LeaveOutImportRowInput!) {
    leaveOutImportRow(input: $input) { id version }
  }
`);

export const confirmMutation = graphql(`
  mutation ConfirmImportRow($input: ConfirmImportRowInput!) {
    confirmImportRow(input: $input) { id version }
  }
`);

export const applyMutation = graphql(`
  mutation ApplyImport($input: ImportInput!) {
    applyImport(input: $input) { id version state }
  }
`);

export const replanMutation = graphql(`
  mutation ReplanImport($input: ImportInput!) {
    replanImport(input: $input) { id version state }
  }
`);

export const undoMutation = graphql(`
  mutation UndoImport($input: ImportInput!) {
    undoImport(input: $input) { id version state }
  }
`);

export const saveMappingMutation = graphql(`
  mutation SaveImportMapping($input: SaveImportMappingInput!) {
    saveImportMapping(input: $input) { id version }
  }
`);

export type ShownImport = ResultOf<typeof importQuery>['import'];
export type ShownRow = ResultOf<typeof importRowsQuery>['importRows'][number];
export type SavedMapping = ResultOf<typeof importsQuery>['importMappings'][number];
export type ImportPlace = ResultOf<typeof importsQuery>['locations'][number];
