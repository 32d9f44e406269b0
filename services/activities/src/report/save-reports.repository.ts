import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { RecipientRow, ReportRow } from './report.row.ts';
import type { Report } from './report.ts';

/** Writes reports whole, one or thousands: two statements. */
export async function saveReports(tx: EntityManager, reports: readonly Report[]): Promise<void> {
  await saveRows(
    tx,
    ReportRow,
    reports.map(({ recipients: _, sections, ...report }) => ({ ...report, sections: [...sections] })),
  );
  await saveRows(
    tx,
    RecipientRow,
    reports.flatMap(({ id, recipients }) =>
      recipients.map((recipient, position) => ({ ...recipient, reportId: id, position })),
    ),
  );
}
