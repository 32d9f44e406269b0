import type { Service } from '#app/graph/answer.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import type { Lender } from './lent-rights.server.ts';

const Exported = graphql(`
  fragment Exported on AuditEntryConnection {
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node {
        service number at kind who accountId clientId viewedBy viewedById roles { role organization { id } }
        action subjectType subjectId subjectName before after requestId
      }
    }
  }
`);

/** Each page says in the trail that it was taken away. */
export const exportDocuments = {
  organizations: graphql(
    `query ExportOrganizationsAudit($filter: AuditFilter!, $after: String) {
      trail: organizationsAudit(filter: $filter, purpose: EXPORT, first: 100, after: $after) { ...Exported }
    }`,
    [Exported],
  ),
  partnerships: graphql(
    `query ExportPartnershipsAudit($filter: AuditFilter!, $after: String) {
      trail: partnershipsAudit(filter: $filter, purpose: EXPORT, first: 100, after: $after) { ...Exported }
    }`,
    [Exported],
  ),
  activities: graphql(
    `query ExportActivitiesAudit($filter: AuditFilter!, $after: String) {
      trail: activitiesAudit(filter: $filter, purpose: EXPORT, first: 100, after: $after) { ...Exported }
    }`,
    [Exported],
  ),
  recognition: graphql(
    `query ExportRecognitionAudit($filter: AuditFilter!, $after: String) {
      trail: recognitionAudit(filter: $filter, purpose: EXPORT, first: 100, after: $after) { ...Exported }
    }`,
    [Exported],
  ),
} satisfies Record<Service, unknown>;

export type ExportPage = ResultOf<typeof Exported>;
export type ExportEntry = ExportPage['edges'][number]['node'] & Lender;
