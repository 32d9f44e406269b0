import { defineAudit } from '@twinning/audit/define-audit';
import { builder, house } from '../builder.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';

defineAudit(builder, {
  service: 'activities',
  pageInfo: house.PageInfoType,
  organization: OrganizationType,
  organizationOf: organization,
});
