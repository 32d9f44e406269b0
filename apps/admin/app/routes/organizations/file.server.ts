import { graphql } from '#app/graphql.ts';
import { OrganizationRow } from './organization-table.tsx';

/** What the organisations themselves say: one document for each service, so that one of them may be silent. */
export const OrganizationFile = graphql(
  `
    query OrganizationFile($id: ID!, $asOf: Date) {
      organization(id: $id) {
        id
        kind
        levels
        name(asOf: $asOf)
        zone(asOf: $asOf)
        status(asOf: $asOf)
        generated
        names { value from to precision }
        codes { scheme value from to precision }
        statusNow: status
        answeredBy { organization { id name kind } share }
        location(asOf: $asOf) { id name(asOf: $asOf) }
        parent(hierarchy: ADMINISTRATIVE, asOf: $asOf) { id name(asOf: $asOf) }
        cluster: parent(hierarchy: PROFESSIONAL_CLUSTER, asOf: $asOf) { id name(asOf: $asOf) }
        leader(asOf: $asOf) { id position person { id name } from to }
        appointments(asOf: $asOf) { id position person { name } from to }
        history {
          kind
          on
          precision
          summary
          reorganization { id title decree { id symbol } }
          before { id name }
          after { id name }
        }
        successors { organization { id name kind } share }
        predecessors { organization { id name kind } share }
        descendants(asOf: $asOf, first: 10) { totalCount edges { node { ...OrganizationRow } } }
        documents(first: 10) {
          totalCount
          edges { node { id kind symbol abstract issuedOn { value precision } } }
        }
        provenance { field basis note }
      }
    }
  `,
  [OrganizationRow],
);

export const OrganizationPartnerships = graphql(`
  query OrganizationPartnerships($id: ID!, $asOf: Date) {
    organization(id: $id) {
      id
      partnerships(first: 10) {
        totalCount
        edges {
          node {
            id
            title
            status
            level
            generated
            parent { id title }
            parties { organization { id name(asOf: $asOf) } }
            memoranda { id signedOn { value precision } place }
            plans { id symbol }
          }
        }
      }
    }
  }
`);

export const OrganizationDeeds = graphql(`
  query OrganizationDeeds($id: ID!, $asOf: Date) {
    organization(id: $id) {
      id
      activities(first: 5, orderBy: { field: HELD_ON, direction: DESC }) {
        totalCount
        edges {
          node {
            id
            kind
            theme
            status
            generated
            heldOn { value precision }
            place
            evidence(first: 4) { totalCount edges { node { id kind caption } } }
          }
        }
      }
      reports(first: 5) {
        totalCount
        edges {
          node {
            id
            status
            submittedAt
            timely
            period { code title dueOn }
            recipients { organization { id name(asOf: $asOf) } status }
          }
        }
      }
      obligations(status: OVERDUE, first: 5) {
        totalCount
        edges { node { id dueOn daysLate organization { id name } period { code title } } }
      }
    }
  }
`);

export const OrganizationRecognitions = graphql(`
  query OrganizationRecognitions($id: ID!) {
    organization(id: $id) {
      id
      recognitions(first: 5) {
        totalCount
        edges {
          node {
            id
            title
            awardedOn
            decision { id symbol }
            certificate { number verificationUrl }
            round { code title demonstration }
          }
        }
      }
    }
  }
`);
