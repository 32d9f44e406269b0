import { escapeIdentifier, escapeLiteral } from 'pg';
import { roleOf, type ServiceName } from '../service-names.ts';

export const jobSchema = (service: ServiceName): string => `${service}_jobs`;

/** Laid out here by the owner, not by the first worker: a login role makes no tables. */
export async function layOutJobs(url: string, services: readonly ServiceName[]): Promise<void> {
  if (services.length === 0) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  const logger = new Logger(() => () => undefined);
  await Promise.all(
    services.map((service) => runMigrations({ connectionString: url, schema: jobSchema(service), logger })),
  );
}

/** graphile-worker closes its tables by row security to all but their owner; this opens them to the service's role. */
export function openJobs(service: ServiceName): string {
  return `
    do $$ declare closed record; begin
      for closed in
        select relname from pg_class
        where relnamespace = ${escapeLiteral(jobSchema(service))}::regnamespace and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = 'own_service')
      loop
        execute format(
          'create policy own_service on ${escapeIdentifier(jobSchema(service))}.%I to ${roleOf(service)} using (true)',
          closed.relname
        );
      end loop;
    end $$;
  `;
}
