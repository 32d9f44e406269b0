import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClonedDatabase, cloneDatabase } from '@twinning/testing/clone-database';
import { guardedTables } from '@twinning/testing/row-security';
import { readRowTables } from '../matrix/rows/read.ts';

/** The copies that every service keeps of what the register shows to everybody, and its own bookkeeping. */
const everywhere = {
  city_load: 'which steps of the demonstration stand; nothing of anybody',
  mikro_orm_migrations: 'which migrations have run; nothing of anybody',
};
const registry = {
  registry_organization: 'a copy of what the register shows to everybody',
  registry_placement: 'a copy of what the register shows to everybody',
  registry_reorganization: 'decrees; a draft names public bodies only, and every right is judged by this table',
  registry_reorganization_line: 'as its decree',
  registry_reorganization_move: 'as its decree',
};

/** The tables that anybody may read, and why; every other table is guarded by the database itself. */
const open: Record<string, Record<string, string>> = {
  organizations: {
    ...everywhere,
    document_amendment: 'papers and what they rest on are public',
    document_file: 'the files of papers are as public as the papers',
    document_issuer: 'papers and what they rest on are public',
    document_legal_basis: 'papers and what they rest on are public',
    document_recipient: 'papers and what they rest on are public',
    former_fact: 'what the register said before; the register is public',
    number_gap: 'papers and what they rest on are public',
    official_document: 'papers and what they rest on are public',
    organization: 'the register is public',
    organization_code: 'the register is public',
    organization_location: 'the register is public',
    organization_name: 'the register is public',
    organization_placement: 'the register is public',
    organization_touch: 'which bodies were touched of late; the register is public',
    organization_zone: 'the register is public',
  },
  partnerships: {
    ...everywhere,
    ...registry,
    movement: 'movements and their strands are shown to everybody',
    strand: 'movements and their strands are shown to everybody',
  },
  activities: {
    ...everywhere,
    ...registry,
    movement: 'movements are shown to everybody',
    reporting_period: 'periods and their days are shown to everybody',
  },
  recognition: {
    ...everywhere,
    ...registry,
    award_category: 'rounds, what they award and by which criteria are shown to everybody',
    award_policy: 'rules that the department has published',
    award_round: 'rounds, what they award and by which criteria are shown to everybody',
    criterion: 'rounds, what they award and by which criteria are shown to everybody',
    decision: 'decisions to award are shown to everybody',
    known_movement: 'movements are shown to everybody',
  },
};

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

describe.each(Object.keys(open))('the tables of %s', (service) => {
  it('are guarded by row security, from their owner too, or stand in the list of open ones', async () => {
    const tables = await guardedTables(database.url, service);
    const unguarded = [...tables].flatMap(([name, guarded]) => (guarded ? [] : [name]));
    expect(unguarded.toSorted()).toEqual(Object.keys(open[service]!).toSorted());
  });

  it('are decided for the matrix, each that is guarded and no other', async () => {
    const tables = await guardedTables(database.url, service);
    const guarded = [...tables].flatMap(([name, isGuarded]) => (isGuarded ? [name] : []));
    const decided = readRowTables().flatMap((table) => (table.service === service ? [table.name] : []));
    expect(decided.toSorted()).toEqual(guarded.toSorted());
  });
});
