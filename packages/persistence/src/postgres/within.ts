import pg from 'pg';

/** One connection for one piece of work. */
export async function within<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server and role, another database. */
export function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${encodeURIComponent(name)}`;
  return there.href;
}

export const databaseIn = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
