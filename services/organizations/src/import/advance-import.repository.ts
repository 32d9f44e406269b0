import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { startWork } from '@twinning/persistence/work';
import { actorOf } from '../account/account.repository.ts';
import { type Mail, noMail } from '../mail/mail.ts';
import { bePatient } from './be-patient.repository.ts';
import { checkStep } from './check-step.repository.ts';
import { readStep } from './read-step.repository.ts';
import { saveStep } from './save-step.repository.ts';
import { readImport, wake } from './sheet-import.repository.ts';
import { workingStates } from './sheet-import.ts';
import { undoStep } from './undo-step.repository.ts';

/**
 * One step of an import, with the rights that whoever sent it holds today. Each step queues the next in its own
 * transaction, so imports share the worker with everything else, and one that broke off is where it last was.
 */
export async function advanceImport(
  given: EntityManager,
  importId: string,
  clock: () => Date,
  mail: Mail = noMail,
): Promise<void> {
  const em = given.fork({ useContext: true });
  const sheet = await readImport(em, importId);
  if (!sheet) return;
  const instant = clock();
  const actor = await actorOf(em, sheet.accountId, dayOf(instant));
  const work = startWork(em, actor, () => instant, 'organizations');
  if (sheet.state === 'READING') await readStep(em, sheet, instant);
  else if (sheet.state === 'CHECKING') await checkStep(work, importId, mail);
  else if (sheet.state === 'SAVING') await saveStep(work, importId, mail);
  else if (sheet.state === 'UNDOING') await undoStep(work, given.fork(), importId);
}

/** After a start: a job that a killed process held would be tried again hours later, so each is queued anew. */
export async function resumeImports(given: EntityManager): Promise<void> {
  const em = given.fork();
  const waiting = await rowsOf(
    em,
    sql<{ id: string }>`select id from sheet_import where state = any(${[...workingStates]})`,
  );
  for (const { id } of waiting) await wake(em, id);
}

const KEPT_DAYS = 30;

/** What a sheet said stays with what it made; its rows, with names that nobody confirmed, do not stay for ever. */
export async function forgetSheets(given: EntityManager, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await given.fork().transactional(async (tx) => {
    await bePatient(tx);
    await rowsOf(
      tx,
      sql`delete from sheet_import_row where import_id in (
        select id from sheet_import where coalesce(undone_at, finished_at, recorded_at) < ${before} and not (state = any(${[...workingStates]})))`,
    );
  });
}
