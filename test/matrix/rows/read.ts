import { readFileSync } from 'node:fs';
import { type ServiceName, serviceNames } from '@twinning/persistence/service-names';
import { watchers } from './watchers.ts';

/** A table whose rows the database guards: what a row tells of, in SQL, and who is shown and may write it when the code is silent. */
export type GuardedTable = {
  service: ServiceName;
  name: string;
  tells: string;
  who: string;
  written: string;
  why: string;
};

const row = /^\| `([^`]+)` \| `([^`]+)` \| ([^|]+?) \| ([^|]+?) \| ([^|]*?) \|$/;
/** Whoever is shown a row may write it. */
const SAME = 'they';

/** Who is shown which rows: the tables that people read in this folder. */
export function readRowTables(): GuardedTable[] {
  const tables = serviceNames.flatMap((service) =>
    readFileSync(new URL(`${service}.md`, import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line): GuardedTable[] => {
        const [, name, tells, who, written, why] = row.exec(line) ?? [];
        if (!name) return [];
        return [{ service, name, tells: tells!, who: who!, written: written === SAME ? who! : written!, why: why! }];
      }),
  );
  const unknown = tables.find(({ who, written }) => !watchers[who] || !watchers[written]);
  if (unknown) throw new Error(`Nobody says who is meant by a word of ${unknown.service}.${unknown.name}.`);
  return tables;
}
