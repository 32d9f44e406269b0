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
        parentId
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
  query ReorganizationGrants($id: ID!, $after: String) {
    reorganization(id: $id) {
      id
      openGrants
      grants(first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
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
            basis
            choices { organizationId name role }
          }
        }
      }
    }
  }
`);

/** What the twinnings say; asked by itself, so that the register is shown without them. */
export const ReorganizationTwinnings = graphql(`
  query ReorganizationTwinnings($id: ID!, $twinnings: String, $consents: String) {
    reorganization(id: $id) {
      id
      partnerships(first: 20, after: $twinnings) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { cursor outcome node { id title } successions { party { id name } successor { id name } foundingId } }
      }
      consents(first: 20, after: $consents) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node { open foundingIds owedBy { id name } heirs { id name } partnership { id title } }
        }
      }
    }
  }
`);

/** What is still to be reported; asked by itself for the same reason. */
export const ReorganizationReports = graphql(`
  query ReorganizationReports($id: ID!, $after: String) {
    reorganization(id: $id) {
      id
      obligations(first: 20, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node {
            open
            foundingIds
            owedTo { id name }
            heirs { id name }
            obligation { id dueOn organization { id name } period { code title } }
          }
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
export type Granted = NonNullable<ResultOf<typeof ReorganizationGrants>['reorganization']>;
export type Grants = Granted['grants'];
type Twinnings = NonNullable<ResultOf<typeof ReorganizationTwinnings>['reorganization']>;
export type Partnerships = NonNullable<Twinnings['partnerships']>;
export type Consents = NonNullable<Twinnings['consents']>;
export type Reports = NonNullable<NonNullable<ResultOf<typeof ReorganizationReports>['reorganization']>['obligations']>;
