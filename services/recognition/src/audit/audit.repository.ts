import { registeredAudit } from '@twinning/audit/registered-audit.repository';
import { sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Viewpoints } from '../viewpoint/viewpoint.repository.ts';

/** What is read where a nomination is judged; whoever reads all that is kept of somebody, or the trail, does not judge. */
const judging = sql<boolean>`(entry.action not in ('personalRecords', 'readAudit', 'exportAudit'))`;

/**
 * The audit trail of the service, and for each their own access log. A conflict of interest takes a nomination from its
 * reader here as everywhere; and a nominee is told that the committee looked, never which judge.
 */
export const audit = (work: Work, viewpoints: Viewpoints) =>
  registeredAudit(work, 'recognition', {
    async keptFrom() {
      const barred = [...(await viewpoints.here()).barred];
      return sql<boolean>`(entry.subject_id = any(${barred}) or coalesce(entry.before->>'nominationId' = any(${barred}), false)
        or coalesce(entry.after->>'nominationId' = any(${barred}), false))`;
    },
    belongings: ({ personId }) => sql`select id from nomination where person_id = ${personId}`,
    toldAs: sql<string>`case when ${judging} then 'dossier' else entry.action end`,
    veiled: sql<boolean>`(${judging} and (entry.roles @? '$[*] ? (@.role starts with "COMMITTEE_")'
      or exists (select from committee_seat seat where seat.account_id = entry.account_id or seat.person_id = entry.person_id)))`,
  });
