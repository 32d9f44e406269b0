import { accessLog } from '@twinning/audit/access-log/access-log.repository';
import { auditTrail, type Known } from '@twinning/audit/trail/trail.repository';
import { nameHolds } from '@twinning/audit/trail/where.repository';
import { sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';

const known: Known = {
  service: 'organizations',
  nameOf: (id) =>
    sql`coalesce((select name from account where id = ${id}), (select name from api_client where id = ${id}))`,
  called: (words) => sql`select id from account where ${nameHolds(sql`name`, words)}
    union all select id from api_client where ${nameHolds(sql`name`, words)}`,
};

/** The audit trail of the service, and for each their own access log. */
export const audit = (work: Work) => ({ trail: auditTrail(work, known), accessLog: accessLog(work, known) });
