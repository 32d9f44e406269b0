import { defineAudit } from '@twinning/audit/define-audit';
import { builder, house } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';

defineAudit(builder, {
  service: 'organizations',
  pageInfo: house.PageInfoType,
  organization: OrganizationType,
  organizationOf: (id, { organizations }) => organizations.find(id),
});
