import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { roleOf, type ServiceName, serviceNames } from '../service-names.ts';

export const jobSchema = (service: ServiceName): string => `${service}_jobs`;

/** graphile-worker closes its tables by row security to all but their owner; this opens them to the service's role. */
function openedToItsRole(service: ServiceName): string {
  const schema = jobSchema(service);
  return `
    do $$ declare closed record; begin
      for closed in
        select relname from pg_class
        where relnamespace = ${escapeLiteral(schema)}::regnamespace and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'own_service')
      loop
        execute format(
          'create policy own_service on ${escapeIdentifier(schema)}.%I to ${roleOf(service)} using (true)', closed.relname
        );
      end loop;
    end $$;
  `;
}

const require = createRequire(import.meta.url);

function installedVersion(): string {
  const manifest = readFileSync(join(dirname(require.resolve('graphile-worker')), '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function behind(client: Client, version: string): Promise<ServiceName[]> {
  const laidOut = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where obj_description(oid, 'pg_namespace') = $1`,
    [`graphile-worker ${version}`],
  );
  return serviceNames.filter((service) => !laidOut.rows.some(({ name }) => name === jobSchema(service)));
}

const opened = (service: ServiceName, version: string): string =>
  `${openedToItsRole(service)} comment on schema ${jobSchema(service)} is ${escapeLiteral(`graphile-worker ${version}`)};`;

/** The tables of the jobs are laid out here by the owner, not by the first worker: a login role makes no tables. */
export async function layOutJobs(url: string, client: Client): Promise<void> {
  const version = installedVersion();
  const services = await behind(client, version);
  if (services.length === 0) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  const logger = new Logger(() => () => undefined);
  await Promise.all(
    services.map((service) => runMigrations({ connectionString: url, schema: jobSchema(service), logger })),
  );
  await client.query(services.map((service) => opened(service, version)).join(''));
}
