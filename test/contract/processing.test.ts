import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { processingRegister } from '../../services/organizations/src/processing/processing-register.ts';
import { services } from './composition.ts';

type Snapshot = { tables: { name: string; columns: Record<string, unknown> }[] };

/** Columns that name somebody, or lead to somebody who can be named. */
const personal =
  /^(email|phone|caption|signatory|ruled_by|.*_by_name|person_name|.*account_id|.*person_id|person_id|granted_by|invited_by|signed_by_id)$/;

async function tablesOf(service: string): Promise<Snapshot['tables']> {
  const path = fileURLToPath(new URL(`../../services/${service}/migrations/schema.snapshot.json`, import.meta.url));
  const { tables } = JSON.parse(await readFile(path, 'utf8')) as Snapshot;
  return tables.map(({ name, columns }) => ({ name: `${service}.${name}`, columns }));
}

describe('the register of processing', () => {
  const registered = processingRegister.flatMap(({ tables }) => tables);
  const all = Promise.all(services.map(tablesOf)).then((tables) => tables.flat());

  it('names every table that tells of people', async () => {
    const ofPeople = (await all).filter(({ columns }) => Object.keys(columns).some((name) => personal.test(name)));
    expect(ofPeople.map(({ name }) => name).filter((table) => !registered.includes(table))).toEqual([]);
  });

  it('names no table that is not there, and none twice', async () => {
    const there = (await all).map(({ name }) => name);
    expect(registered.filter((table) => !there.includes(table))).toEqual([]);
    expect(registered.length).toBe(new Set(registered).size);
  });
});
