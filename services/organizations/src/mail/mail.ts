import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@twinning/persistence/new-id';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { composeLetter } from './compose-letter.ts';
import type { Letter } from './letter.ts';
import { sealer } from './seal.ts';

/** What resolvers may use of mail. */
export type Mail = {
  /** Whether this installation has a mail server; without one, codes are printed. */
  readonly available: boolean;
  /** Adds a letter to the running transaction: sent once that is committed, never otherwise. Answers its id. */
  queue(tx: EntityManager, letter: Letter, now: Date): Promise<string>;
  /** A page of the admin as people outside reach it. */
  addressOf(path: string): string;
};

type Given = { adminUrl: string; available: boolean; secret?: string | undefined };

export function mail({ adminUrl, available, secret = randomBytes(32).toString('base64url') }: Given) {
  const { seal, open } = sealer(secret);
  const post: Mail = {
    available,
    addressOf: (path) => new URL(path, adminUrl).href,

    async queue(tx, letter, now) {
      if (!available) throw new Error('There is no mail server to send a letter with.');
      const id = newId('mail');
      const sealed = seal(JSON.stringify(composeLetter(letter)));
      await rowsOf(tx, sql`insert into outgoing_mail (id, sealed, queued_at) values (${id}, ${sealed}, ${now})`);
      await rowsOf(
        tx,
        sql`select organizations_jobs.add_job('mail', json_build_object('mailId', ${id}::text), queue_name => 'mail')`,
      );
      return id;
    },
  };
  return { ...post, open };
}

/** Where there is no mail server. */
export const noMail: Mail = mail({ adminUrl: 'http://127.0.0.1:3000', available: false });
