import { graphql } from '#app/graphql.ts';
import { RowLine } from './row-table.tsx';

export const Import = graphql(
  `
    query SheetImport($id: ID!, $outcome: RowOutcome, $after: String) {
      sheetImport(id: $id) {
        id
        version
        kind
        state
        fileName
        toSave
        recordedAt
        undoneAt
        slipsToPrint
        undoableUntil
        fault { line column message }
        counts { new changed same error duplicate saved }
        reorganizations { id title }
        progress { done total }
        columns { header field }
        fields { name header required explanation }
        rows(outcome: $outcome, first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { ...RowLine } }
        }
      }
    }
  `,
  [RowLine],
);

export const Decide = graphql(`
  mutation DecideImportRow($input: DecideImportRowInput!) {
    decideImportRow(input: $input) { __typename ... on SheetImport { id } ... on Refusal { message } ... on InvalidInput { issues { path message } } }
  }
`);
export const Confirm = graphql(`
  mutation ConfirmImport($input: ConfirmImportInput!) {
    confirmImport(input: $input) { __typename ... on SheetImport { id } ... on Refusal { message } ... on InvalidInput { issues { path message } } }
  }
`);
export const Discard = graphql(`
  mutation DiscardImport($input: DiscardImportInput!) {
    discardImport(input: $input) { __typename ... on SheetImport { id } ... on Refusal { message } ... on InvalidInput { issues { path message } } }
  }
`);
export const Undo = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) { __typename ... on SheetImport { id } ... on Refusal { message } ... on InvalidInput { issues { path message } } }
  }
`);
export const MapColumns = graphql(`
  mutation MapImportColumns($input: MapImportColumnsInput!) {
    mapImportColumns(input: $input) { __typename ... on SheetImport { id } ... on Refusal { message } ... on InvalidInput { issues { path message } } }
  }
`);

export const PrintSlips = graphql(`
  mutation PrintInvitations($input: PrintInvitationsInput!) {
    printInvitations(input: $input) {
      __typename
      ... on PrintedInvitations {
        slips { code link invitation { id name role expiresAt organization { name } } }
      }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
