import { Reasoned } from '#app/forms/reason-form.tsx';
import { id } from '#app/forms/values.ts';
import { graphql } from '#app/graphql.ts';
import { Extension } from './extend-form.tsx';
import { ObligationRow } from './obligation-table.tsx';

export const ObligationQuery = graphql(
  `
    query ObligationPage($organization: ID, $period: String) {
      obligations(filter: { organization: $organization, period: $period }, first: 100) {
        edges { node { ...ObligationRow } }
      }
    }
  `,
  [ObligationRow],
);

const by = { obligationId: id, onBehalfOf: id };
export const Extending = Extension.extend(by);
export const Waiving = Reasoned.extend(by);

export const ExtendObligation = graphql(`
  mutation ExtendObligation($input: ExtendObligationInput!) {
    extendObligation(input: $input) {
      __typename
      ... on Obligation { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const WaiveObligation = graphql(`
  mutation WaiveObligation($input: WaiveObligationInput!) {
    waiveObligation(input: $input) {
      __typename
      ... on Obligation { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
