import * as z from 'zod';
import { Reasoned } from '#app/forms/reason-form.tsx';
import { id } from '#app/forms/values.ts';
import { graphql } from '#app/graphql.ts';
import { PaperParts } from './report-paper.tsx';

/** The day of the paper: its heads and names are those of that day, whoever leads today. */
export const ReportDay = graphql(`
  query ReportDay($id: ID!) {
    report(id: $id) { id submittedAt }
  }
`);

export const ReportPageQuery = graphql(
  `
    query ReportPage($id: ID!, $on: Date) {
      report(id: $id) {
        ...PaperParts
        timely
        version
        obligation { id dueOn status daysLate }
      }
    }
  `,
  [PaperParts],
);

const by = { reportId: id, onBehalfOf: id };
export const Plain = z.object(by);
export const WithReason = Reasoned.extend(by);

export const SubmitReport = graphql(`
  mutation SubmitReport($input: SubmitReportInput!) {
    submitReport(input: $input) {
      __typename
      ... on Report { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const AcceptReport = graphql(`
  mutation AcceptReport($input: AcceptReportInput!) {
    acceptReport(input: $input) {
      __typename
      ... on Report { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const ReturnReport = graphql(`
  mutation ReturnReport($input: ReturnReportInput!) {
    returnReport(input: $input) {
      __typename
      ... on Report { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const ReopenReport = graphql(`
  mutation ReopenReport($input: ReopenReportInput!) {
    reopenReport(input: $input) {
      __typename
      ... on Report { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
