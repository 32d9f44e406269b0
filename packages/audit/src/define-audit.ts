import type { HouseContext } from '@twinning/subgraph/context';
import type { HouseBuilder } from '@twinning/subgraph/house-builder';
import type { PageInfoShape } from '@twinning/subgraph/house-types';
import { defineAccessLog } from './access-log/access-log.graphql.ts';
import type { AccessLog } from './access-log/access-log.repository.ts';
import { defineAuditTrail } from './trail/audit-trail.graphql.ts';
import { defineRoleThen, type Ref } from './trail/entry-types.graphql.ts';
import type { AuditTrail } from './trail/trail.repository.ts';

export type Audited = { trail: AuditTrail; accessLog: AccessLog };

type Audit<Context extends HouseContext, Organization> = {
  service: 'organizations' | 'partnerships' | 'activities' | 'recognition';
  pageInfo: Ref<Context, PageInfoShape>;
  organization: Ref<Context, Organization>;
  organizationOf(id: string, context: Context): Organization | null | Promise<Organization | null>;
};

/** `<service>Audit` for those who watch over all, `<service>AccessLog` for everybody about themselves; once in each service. */
export function defineAudit<Context extends HouseContext & Audited, Organization>(
  builder: HouseBuilder<Context>,
  { service, pageInfo, organization, organizationOf }: Audit<Context, Organization>,
): void {
  const role = defineRoleThen(builder, organization, organizationOf);
  defineAuditTrail(builder, { field: `${service}Audit`, service, pageInfo, role });
  defineAccessLog(builder, { field: `${service}AccessLog`, service, pageInfo, role });
}
