import { graphql } from '#app/graphql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      person { id }
      memberships { id role from to organization { id kind name } }
    }
  }
`);

/** Whether the session must take a fresh token: the rights of its account have changed. */
export const RenewalQuery = graphql(`
  query Renewal { viewer { id sessions { isThisOne renewBy } } }
`);

export const RenewSession = graphql(`
  mutation RenewSession {
    renewSession { __typename ... on Session { token expiresAt } ... on Refusal { message } }
  }
`);

export const MovementsQuery = graphql(`
  query Movements {
    movements { id code name period { from to } }
  }
`);

export const UnitQuery = graphql(`
  query Unit($id: ID!, $asOf: Date) {
    organization(id: $id) { id name(asOf: $asOf) }
  }
`);
