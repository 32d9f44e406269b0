import { describe, expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { startOrm } from '@twinning/persistence/orm';
import { within } from '@twinning/persistence/postgres/within';
import { theService } from '@twinning/persistence/principal';
import { relay } from '@twinning/persistence/relay';
import { startWork } from '@twinning/persistence/work';
import { cloneDatabase } from './clone-database.ts';

describe('relaying what waits in the outbox', () => {
  it('reaches each subscriber once and in order, however often it is tried', async () => {
    await using clone = await cloneDatabase();
    const orm = await startOrm({
      schema: 'organizations',
      url: clone.urlFor('organizations'),
      entities: [],
      unasked: theService,
    });
    try {
      const work = startWork(
        orm.em.fork(),
        anonymous('2025-07-01'),
        () => new Date('2025-07-01T00:00:00Z'),
        'organizations',
      );
      const subjects = Array.from({ length: 250 }, (_, index) => `doc_${index}`);
      const filed = (id: string) =>
        ({ type: 'organizations.membership-granted.v1', subjectId: id, payload: { id } as never }) as const;
      await work.transaction((tx) => work.announce(tx, subjects.map(filed)));
      await relay(orm.em);
      await orm.em.fork().execute('update outbox set relayed_at = null');
      await relay(orm.em);
      const heard = (service: string) =>
        within(clone.url, async (client) => {
          const { rows } = await client.query(
            `select inbox.payload->>'id' as id from ${service}.inbox join ${service}_jobs._private_jobs job on job.payload->>'eventId' = event_id order by job.id`,
          );
          return rows.map(({ id }) => id);
        });
      for (const service of ['partnerships', 'activities', 'recognition'])
        expect(await heard(service)).toEqual(subjects);
    } finally {
      await orm.close();
    }
  });
});
