import { randomUUID } from 'node:crypto';
import { databaseIn, inDatabase, within } from '@twinning/persistence/postgres/within';
import { type RoleName, urlAs } from '@twinning/persistence/service-names';
import { testPassword } from './server.ts';

export type ClonedDatabase = {
  /** As the owner. */
  url: string;
  urlFor(name: RoleName): string;
  [Symbol.asyncDispose](): Promise<void>;
};

const command = (url: string, sql: string) => within(inDatabase(url, 'postgres'), (client) => client.query(sql));

function testServerUrl(): string {
  const url = process.env.TEST_SERVER_URL;
  if (!url) throw new Error('TEST_SERVER_URL is not set: tests with a database end in .int.test.ts.');
  return url;
}

/** A database of one's own, with the template's tables and rows; `await using` drops it. */
export async function cloneDatabase(template: string = testServerUrl()): Promise<ClonedDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await command(template, `create database ${name} template "${databaseIn(template)}" strategy file_copy`);
  const url = inDatabase(template, name);
  return {
    url,
    urlFor: (name) => urlAs(url, name, testPassword),
    [Symbol.asyncDispose]: async () => {
      await command(template, `drop database ${name} with (force)`);
    },
  };
}
