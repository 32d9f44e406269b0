import { graphql } from '#app/graphql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
      email
      person { id }
      memberships { id role organization { id kind name } }
    }
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
