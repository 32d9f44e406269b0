import { registeredAudit } from '@twinning/audit/registered-audit.repository';
import { sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Viewpoints } from '../viewpoint/viewpoint.repository.ts';

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
    toldAs: sql<string>`case when entry.subject_type = 'Nomination' then 'dossier' else entry.action end`,
    belongs: (personId) => sql<boolean>`entry.subject_id in (select id from nomination where person_id = ${personId})`,
    veiled: sql<boolean>`(entry.subject_type = 'Nomination' and (entry.roles @? '$[*] ? (@.role starts with "COMMITTEE_")'
      or exists (select from committee_seat seat where seat.account_id = entry.account_id or seat.person_id = entry.person_id)))`,
  });
