import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { sealedText } from '@twinning/persistence/audit/sealed-text';
import { startOrm } from '@twinning/persistence/orm';
import { within } from '@twinning/persistence/postgres/within';
import { theService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { startWork } from '@twinning/persistence/work';
import { type ClonedDatabase, cloneDatabase } from './clone-database.ts';
import { countStatements } from './count-statements.ts';

const service = 'organizations';
const at = new Date('2025-07-01T00:00:00.123Z');
const officer: Actor = {
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'Lê Thị Hoa',
  memberships: [
    { role: 'DEPARTMENT_OFFICER', organizationId: 'org_1', from: '2020-01-01', to: null },
    { role: 'AUDITOR', organizationId: 'org_1', from: '2020-01-01', to: '2024-01-01' },
  ],
  day: '2025-07-01',
};

type Entry = {
  seq: number;
  kind: string;
  subject_id: string;
  request_id: string;
  previous_hash: string;
  hash: string;
  roles: unknown;
  before: unknown;
  after: unknown;
};

describe('the audit trail', () => {
  let clone: ClonedDatabase;
  let orm: Awaited<ReturnType<typeof startOrm>>;
  const work = () => startWork(orm.em.fork({ useContext: true }), officer, () => at, service, 'request-1');
  const entries = () => rowsOf(orm.em.fork(), sql<Entry>`select * from audit_entry order by seq`);
  const deed = (subjectId: string) => ({ action: 'try', subjectType: 'Thing', subjectId });
  const told = (subjectId: string, name: string) =>
    ({ type: 'organizations.membership-granted.v1', subjectId, payload: { id: subjectId, name } as never }) as const;

  beforeAll(async () => {
    clone = await cloneDatabase();
    orm = await startOrm({ schema: service, url: clone.urlFor(service), entities: [], unasked: theService });
  });
  afterAll(async () => {
    await orm.close();
    await clone[Symbol.asyncDispose]();
  });

  it('seals each entry with the one before it, in the transaction of the deed', async () => {
    const mine = work();
    await mine.transaction(async (tx) => {
      mine.record(tx, { ...deed('a'), before: { b: 1, a: [2, null] }, after: { tên: 'Đỗ', at } }, deed('b'));
      expect(await entries()).toEqual([]);
    });
    const [first, second] = await entries();
    const seal = (previous: string, seq: number, subjectId: string, before: unknown, after: unknown) =>
      createHash('sha256')
        .update(
          `${previous}\n${seq}\n${sealedText({
            at,
            requestId: 'request-1',
            accountId: 'acc_1',
            personId: 'per_1',
            clientId: null,
            viewedBy: null,
            roles: [{ organizationId: 'org_1', role: 'DEPARTMENT_OFFICER' }],
            kind: 'WRITE',
            action: 'try',
            subjectType: 'Thing',
            subjectId,
            before,
            after,
          })}`,
        )
        .digest('hex');
    expect(first).toMatchObject({ seq: 1, previous_hash: '', before: { a: [2, null], b: 1 } });
    expect(first?.hash).toBe(seal('', 1, 'a', first?.before, first?.after));
    expect(second).toMatchObject({ seq: 2, previous_hash: first?.hash, hash: seal(first!.hash, 2, 'b', null, null) });
    expect(second?.roles).toEqual([{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_1' }]);
  });

  it('keeps nothing of a transaction that is taken back', async () => {
    const mine = work();
    const broken = mine.transaction(async (tx) => {
      mine.record(tx, deed('never'));
      await rowsOf(tx, sql`select 1`);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await entries()).toHaveLength(2);
  });

  it('says of an announcement what was last said of its subject, in one statement more however many there are', async () => {
    const mine = work();
    await mine.transaction((tx) => mine.announce(tx, [told('mbs_1', 'A'), told('mbs_1', 'B'), told('mbs_2', 'C')]));
    const cost = async (many: number) => {
      const batch = Array.from({ length: many }, (_, nth) => told(`mbs_${nth + 1}`, 'D'));
      return (await countStatements(() => mine.transaction((tx) => mine.announce(tx, batch)))).statements;
    };
    expect(await cost(1)).toBe(await cost(50));
    const said = (await entries()).slice(2, 6);
    expect(said.map(({ before }) => (before as { name: string } | null)?.name)).toEqual([
      undefined,
      'A',
      undefined,
      'B',
    ]);
  });

  it('has no gaps and no forks when many write at once', async () => {
    const known = (await entries()).length;
    await Promise.all(
      Array.from({ length: 40 }, async (_, nth) => {
        const mine = work();
        await mine.transaction(async (tx) => {
          mine.record(tx, deed(`at-once-${nth}`));
        });
      }),
    );
    const all = await entries();
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: known + 40 }, (_, nth) => nth + 1));
    for (const [nth, { previous_hash }] of all.entries()) expect(previous_hash).toBe(all[nth - 1]?.hash ?? '');
  });

  it('tells once of what a request read, in one statement, and of the first refusal of a minute', async () => {
    const known = (await entries()).length;
    const mine = work();
    const look = (subjectId: string) => ({ action: 'members', subjectType: 'Account', subjectId });
    mine.noteRead(look('acc_2'), look('acc_3'), look('acc_2'));
    for (let again = 0; again < 3; again += 1) mine.audit.noteRefusal('acc_1', deed('nom_1'));
    expect((await countStatements(() => mine.audit.close())).statements).toBeLessThanOrEqual(2);
    await mine.audit.close();
    expect((await entries()).slice(known)).toMatchObject([
      { kind: 'READ', subject_id: 'acc_2', request_id: 'request-1' },
      { kind: 'READ', subject_id: 'acc_3' },
      { kind: 'REFUSED', subject_id: 'nom_1' },
    ]);
  });

  it('is only ever added to, even by the owner', async () => {
    for (const attempt of ['update audit_entry set action = action', 'delete from audit_entry', 'truncate audit_entry'])
      await expect(
        within(clone.url, (client) => client.query(attempt.replace('audit_entry', 'organizations.audit_entry'))),
      ).rejects.toThrow('only ever added to');
  });

  it('refuses what is recorded outside a transaction', () => {
    const mine = work();
    expect(() => mine.record(mine.em, deed('x'))).toThrow('none is running');
  });
});
