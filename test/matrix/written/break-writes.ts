import { within } from '@twinning/persistence/postgres/within';
import type { OpenService } from '../world/services.ts';
import type { Done } from './remember.ts';

const tables = `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1 and not rowsecurity`;

/** Free texts and addresses in what was sent: nothing of it belongs in a log. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[\s@]/.test(value) ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Lets every write of a service fail, and does again what came through before: what is logged then is what the database says
 * of the rows it refused. Answers how many deeds failed and what had been sent with them.
 */
export async function breakWrites(
  service: OpenService,
  done: ReadonlyMap<string, Done>,
  ownerUrl: string,
): Promise<{ failed: number; sent: string[] }> {
  const own = [...done].filter(([name]) => service.schema.getMutationType()!.getFields()[name]);
  const all = (change: string) =>
    within(ownerUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(tables, [service.service]);
      for (const { name } of rows) await client.query(`alter table ${name} ${change}`);
    });
  const before = service.lines.length;
  // Of a table with row security the database never says what stood in a row; of the others, the outbox first, it would.
  await all('add constraint never check (false) not valid');
  try {
    for (const [, { asked, document, variables }] of own) await service.rehearse(asked, document, variables);
  } finally {
    await all('drop constraint never');
  }
  return { failed: service.lines.length - before, sent: own.flatMap(([, { variables }]) => textsIn(variables)) };
}
