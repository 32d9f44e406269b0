import { accessLog, type Own } from '@twinning/audit/access-log/access-log.repository';
import type { Known } from '@twinning/audit/trail/known.repository';
import { auditTrail } from '@twinning/audit/trail/trail.repository';
import { nameHolds } from '@twinning/audit/trail/where.repository';
import { sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';

export const known: Known = {
  service: 'organizations',
  nameOf: (id) =>
    sql`coalesce((select name from account where id = ${id}), (select name from api_client where id = ${id}))`,
  called: (words) => sql`select id from account where ${nameHolds(sql`name`, words)}
    union all select id from api_client where ${nameHolds(sql`name`, words)}`,
};

/** What tells of a person beside the account: what was sent, lent, asked and agreed to. */
const own: Own = {
  belongings: ({ accountId, personId }) => sql`select id from invitation where account_id = ${accountId}
    union all select id from delegation where ${accountId} in (from_account_id, to_account_id)
    union all select id from support_view where account_id = ${accountId}
    union all select id from data_request where person_id = ${personId}`,
};

/** The audit trail of the service, and for each their own access log. */
export const audit = (work: Work) => ({ trail: auditTrail(work, known), accessLog: accessLog(work, known, own) });
