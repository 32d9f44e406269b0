import { defineConnection } from '@twinning/subgraph/connection';
import { builder, house, pages } from '../builder.ts';
import { OfficialDocumentType } from '../organization/official-document.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { TimelineEntryType } from './timeline-entry.graphql.ts';

export const PartnershipConnectionType = defineConnection(builder, 'Partnership', PartnershipType, house.PageInfoType);
const OfOrganizationType = defineConnection(builder, 'OrganizationPartnership', PartnershipType, house.PageInfoType);
const DocumentsType = defineConnection(builder, 'PartnershipDocument', OfficialDocumentType, house.PageInfoType);
const TimelineType = defineConnection(builder, 'Timeline', TimelineEntryType, house.PageInfoType);

builder.objectFields(PartnershipType, (t) => ({
  children: t.field({
    type: PartnershipConnectionType,
    description: 'The partnerships of schools under this one of offices, the youngest first.',
    args: pages(),
    resolve: ({ id }, page, { partnershipLists }) => partnershipLists.childrenOf(id, page),
  }),
  documents: t.field({
    type: DocumentsType,
    description: 'The numbered papers about it.',
    args: pages(),
    resolve: ({ id }, page, { partnershipLists }) => partnershipLists.documentsOf(id, page),
  }),
  timeline: t.field({
    type: TimelineType,
    description: 'What happened to it, its memoranda and its plans, in words; the latest first.',
    args: pages(50),
    resolve: ({ id }, page, { timeline }) => timeline(id, page),
  }),
}));

builder.objectField(OrganizationType, 'partnerships', (t) =>
  t.field({
    type: OfOrganizationType,
    description: 'The partnerships it is a party of, as far as the caller may see them; the youngest first.',
    args: pages(),
    resolve: ({ id }, page, { partnershipLists }) => partnershipLists.ofOrganization(id, page),
  }),
);
