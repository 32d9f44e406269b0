import { within } from '@twinning/persistence/postgres/within';
import { urlAs } from '@twinning/persistence/service-names';
import { testPassword } from '@twinning/testing/server';
import { keys, people } from './town.ts';

export const sessionOf = (who: string): string => `ses_${who}`;
const signedIn = Object.keys(people).filter((who) => !(who in keys));

const statement = `
  insert into identity.session (id, token, "userId", "createdAt", "updatedAt", "expiresAt", "endsAt")
  select 'ses_' || who, 'digest of ' || who, 'acc_' || who, $2, $2, $2::timestamptz + interval '30 minutes', $2::timestamptz + interval '12 hours'
  from unnest($1::text[]) as who
  on conflict (id) do update set "expiresAt" = excluded."expiresAt", "endsAt" = excluded."endsAt"`;

/**
 * Everybody is signed in, each in a session of their own. Sessions are written apart from what a mutation is taken back with:
 * whoever ended one has ended it, and it is put right before anybody else is tried.
 */
export const putSessionsRight = (url: string, now: Date): Promise<unknown> =>
  within(urlAs(url, 'identity', testPassword), (client) => client.query(statement, [signedIn, now]));
