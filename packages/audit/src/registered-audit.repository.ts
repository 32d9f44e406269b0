import type { Service } from '@twinning/events/services';
import { sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { accessLog, type Own } from './access-log/access-log.repository.ts';
import type { Audited } from './define-audit.ts';
import type { Known } from './trail/known.repository.ts';
import { auditTrail } from './trail/trail.repository.ts';
import { nameHolds } from './trail/where.repository.ts';

/** The audit of a service that knows names from its copy of the rights. */
export function registeredAudit(
  work: Work,
  service: Service,
  { keptFrom, ...own }: Own & Pick<Known, 'keptFrom'> = {},
): Audited {
  const known: Known = {
    service,
    nameOf: (id) => sql`(select name from registry_membership where account_id = ${id} limit 1)`,
    called: (words) => sql`select distinct account_id from registry_membership where ${nameHolds(sql`name`, words)}`,
    ...(keptFrom && { keptFrom }),
  };
  return { trail: auditTrail(work, known), accessLog: accessLog(work, known, own) };
}
