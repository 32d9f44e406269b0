import { within } from './within.ts';

/** What has to be on, for whoever connects, so that what was committed is still there after a fall. */
const promises = ['fsync', 'full_page_writes', 'synchronous_commit'];
/** A commit that also waits for a second server promises more. */
const kept = ['on', 'remote_apply'];

/** Refuses a server that would forget what it has confirmed; a role or a database may be set otherwise than its server. */
export async function holdsItsPromises(url: string): Promise<void> {
  const broken = 'select name from pg_settings where name = any($1) and setting <> all($2) order by name';
  const { rows } = await within(url, (client) => client.query<{ name: string }>(broken, [promises, kept]));
  if (rows.length === 0) return;
  const whose = decodeURIComponent(new URL(url).username);
  throw new Error(
    `PostgreSQL runs with ${rows.map(({ name }) => name).join(', ')} off for ${whose}: what it confirms may be lost. Set ${rows.length === 1 ? 'it' : 'them'} on.`,
  );
}
