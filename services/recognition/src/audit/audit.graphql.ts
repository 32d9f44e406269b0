import { defineAudit } from '@twinning/audit/define-audit';
import { builder, house } from '../builder.ts';
import { OrganizationType } from '../references/organization.graphql.ts';

defineAudit(builder, {
  service: 'recognition',
  pageInfo: house.PageInfoType,
  organization: OrganizationType,
  organizationOf: (id) => ({ id }),
});
