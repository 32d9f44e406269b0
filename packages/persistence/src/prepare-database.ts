import pg from 'pg';
import { databaseIn, inDatabase, within } from './postgres/within.ts';
import { appendOnly } from './prepare/append-only.ts';
import { exchange } from './prepare/exchange.ts';
import { extensions } from './prepare/extensions.ts';
import { identityDoor } from './prepare/identity-door.ts';
import { jobSchema, layOutJobs } from './prepare/job-schema.ts';
import { closeToThePublic, loginRole, ownSchema } from './prepare/roles.ts';
import { type RoleName, roleNames, serviceNames } from './service-names.ts';

export type RolePasswords = Record<RoleName, string>;

async function createDatabase(ownerUrl: string): Promise<void> {
  await within(inDatabase(ownerUrl, 'postgres'), async (client) => {
    await client.query(`create database ${pg.escapeIdentifier(databaseIn(ownerUrl))} encoding 'UTF8'`);
  });
}

const unknownDatabase = '3D000';

async function withDatabase<Result>(ownerUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  try {
    return await within(ownerUrl, work);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== unknownDatabase) throw error;
  }
  await createDatabase(ownerUrl);
  return within(ownerUrl, work);
}

const rolesAndSchemas = (passwords: RolePasswords, database: string): string =>
  [
    `select pg_advisory_xact_lock(hashtext('prepare-database'))`,
    closeToThePublic(database),
    extensions,
    ...roleNames.map((name) => loginRole(name, passwords[name], database)),
    ...serviceNames.flatMap((service) => [ownSchema(service, service), ownSchema(jobSchema(service), service)]),
    ownSchema('identity', 'identity'),
    identityDoor,
    ...serviceNames.map(appendOnly),
    exchange,
  ].join(';\n');

/**
 * Makes the database, its extensions, and for each service, and for sign-in, a login role that sees nothing but its own schemas.
 * It may be repeated at every start; the tables inside the schemas are made by the services' migrations.
 */
export async function prepareDatabase(ownerUrl: string, passwords: RolePasswords): Promise<void> {
  await withDatabase(ownerUrl, async (client) => {
    // One string without parameters is one transaction: it stands wholly or not at all.
    await client.query(rolesAndSchemas(passwords, databaseIn(ownerUrl)));
    await layOutJobs(ownerUrl, client);
  });
}
