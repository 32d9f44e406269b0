import { graphql, type ResultOf } from '#app/graphql.ts';

/** What the register knows of a reorganisation. */
export const ReorganizationRecord = graphql(`
  query ReorganizationRecord($id: ID!, $after: String) {
    reorganization(id: $id) {
      id
      version
      state
      title
      effectiveOn
      precision
      generated
      appliedAt
      undoneAt
      openQuestions
      undoObstacles
      provenance { field basis note }
      decree { id symbol abstract }
      foundings {
        id
        kind
        name
        levels
        zone
        parent { id name }
        codes { scheme value }
      }
      lines(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            position
            kind
            share
            name
            note
            hierarchy
            source { id name }
            target { id name }
            targetFounding { id name }
          }
        }
      }
      moveGroups { basis count to { id name } toFounding { id name } }
      open: moves(basis: OPEN, first: 50) {
        totalCount
        edges { node { hierarchy organization { id name generated location { id name } } from { id name } } }
      }
    }
  }
`);

/** Rights, which only the department and auditors are told of. */
export const ReorganizationGrants = graphql(`
  query ReorganizationGrants($id: ID!) {
    reorganization(id: $id) {
      id
      grants(first: 50) {
        totalCount
        edges {
          node {
            accountId
            membershipId
            name
            role
            organization { id name }
            successor { id name }
            successorFounding { id name }
            successorRole
          }
        }
      }
    }
  }
`);

/** What the twinnings say; asked by itself, so that the register is shown without them. */
export const ReorganizationTwinnings = graphql(`
  query ReorganizationTwinnings($id: ID!) {
    reorganization(id: $id) {
      id
      partnerships(first: 20) {
        totalCount
        edges { cursor outcome node { id title } successions { party { id name } successor { id name } foundingId } }
      }
      consents(first: 20) {
        totalCount
        edges {
          cursor
          node { open state foundingIds owedBy { id name } heirs { id name } partnership { id title } }
        }
      }
    }
  }
`);

export const ReorganizationMoves = graphql(`
  query ReorganizationMoves($id: ID!, $basis: MoveBasis, $to: ID, $after: String) {
    reorganization(id: $id) {
      id
      title
      moves(basis: $basis, to: $to, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node {
            hierarchy
            basis
            organization { id name generated }
            from { id name }
            to { id name }
            toFounding { id name }
          }
        }
      }
    }
  }
`);

export type Reorganization = NonNullable<ResultOf<typeof ReorganizationRecord>['reorganization']>;
export type Grants = NonNullable<ResultOf<typeof ReorganizationGrants>['reorganization']>['grants'];
export type Twinnings = NonNullable<ResultOf<typeof ReorganizationTwinnings>['reorganization']>;
