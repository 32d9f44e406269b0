import { readFileSync } from 'node:fs';
import { type ServiceName, serviceNames } from '@twinning/persistence/service-names';
import { watchers } from './watchers.ts';

/** A table whose rows the database guards: what a row tells of, in SQL, and who is shown it when the code is silent. */
export type GuardedTable = { service: ServiceName; name: string; tells: string; who: string; why: string };

const row = /^\| `([^`]+)` \| `([^`]+)` \| ([^|]+?) \| ([^|]*?) \|$/;

/** Who is shown which rows: the tables that people read in this folder. */
export function readRowTables(): GuardedTable[] {
  const tables = serviceNames.flatMap((service) =>
    readFileSync(new URL(`${service}.md`, import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line): GuardedTable[] => {
        const [, name, tells, who, why] = row.exec(line) ?? [];
        return name ? [{ service, name, tells: tells!, who: who!, why: why! }] : [];
      }),
  );
  const unknown = tables.find(({ who }) => !watchers[who]);
  if (unknown) throw new Error(`Nobody says who "${unknown.who}" are (${unknown.service}.${unknown.name}).`);
  return tables;
}
