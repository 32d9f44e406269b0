import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventType, PayloadOf } from '@twinning/events/contracts';
import { listen } from '@twinning/persistence/listen';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { movementId, openTwins, partnershipId, type Twins, twinning } from '../testing/twins.ts';
import { listeners } from './listeners.ts';

describe('what other services announce', () => {
  let twins: Twins;
  let heard = 0;
  beforeAll(async () => {
    twins = await openTwins();
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  const hear = async <Type extends EventType>(type: Type, payload: PayloadOf<Type>) => {
    const id = `evt_${++heard}`;
    await rowsOf(
      twins.em(),
      sql`insert into inbox (event_id, type, payload, occurred_at)
        values (${id}, ${type}, ${JSON.stringify(payload)}::jsonb, '2024-05-06T02:00:00Z')`,
    );
    await listen(twins.em(), listeners, id);
    await listen(twins.em(), listeners, id);
  };
  const one = async (statement: ReturnType<typeof sql>) => (await rowsOf(twins.em(), statement))[0];

  it('is kept as of its version, whichever word comes last', async () => {
    await hear('partnerships.partnership-ended.v1', { ...twinning, version: 5, status: 'ENDED' });
    await hear('partnerships.partnership-signed.v1', { ...twinning, version: 4, status: 'IN_FORCE' });
    expect(await one(sql`select version, status from partnership where id = ${partnershipId}`)).toEqual({
      version: 5,
      status: 'ENDED',
    });
  });

  it('keeps the day on which a plan was first agreed, and the items of its latest version', async () => {
    const plan = { id: 'pln_2', partnershipId, status: 'AGREED' as const };
    const item = (id: string) => ({ id, text: 'Chuyên đề', strandCode: null, dueOn: null });
    await hear('partnerships.plan-agreed.v1', { ...plan, version: 1, agreedOn: '2023-05-16', items: [item('pli_2')] });
    await hear('partnerships.plan-amended.v1', { ...plan, version: 2, agreedOn: null, items: [item('pli_3')] });
    await hear('partnerships.plan-drafted.v1', { ...plan, version: 1, agreedOn: null, items: [item('pli_2')] });
    expect(await one(sql`select version, counts_from from plan where id = 'pln_2'`)).toEqual({
      version: 2,
      counts_from: '2023-05-16',
    });
    expect(await rowsOf(twins.em(), sql`select id from plan_item where plan_id = 'pln_2'`)).toEqual([{ id: 'pli_3' }]);
  });

  it('never gives a right back because the grant is heard last', async () => {
    const granted = {
      ...{ id: 'mbs_1', accountId: 'acc_1', personId: 'per_1', name: 'Lê Thị Hồng', role: 'SCHOOL_HEAD' as const },
      ...{ version: 1, organizationId: 'org_a', from: '2023-01-01', to: null },
    };
    await hear('organizations.membership-ended.v1', { ...granted, version: 2, to: '2024-05-01' });
    await hear('organizations.membership-granted.v1', granted);
    expect(await one(sql`select valid_to from registry_membership where id = 'mbs_1'`)).toEqual({
      valid_to: '2024-05-01',
    });
  });

  it('keeps a right at the body where it is by now, whichever word comes last and however often', async () => {
    const right = {
      ...{ id: 'mbs_2', accountId: 'acc_2', personId: 'per_2', name: 'Lê Thị Hồng', role: 'SCHOOL_HEAD' as const },
      ...{ from: '2023-01-01', to: null },
    };
    const merged = { ...right, version: 2, organizationId: 'org_kept' };
    await hear('organizations.membership-granted.v1', merged);
    await hear('organizations.membership-granted.v1', { ...right, version: 1, organizationId: 'org_a' });
    await hear('organizations.membership-granted.v1', merged);
    const kept = sql`select version, organization_id, valid_to from registry_membership where id = 'mbs_2'`;
    expect(await one(kept)).toEqual({ version: 2, organization_id: 'org_kept', valid_to: null });
    // Said by a process that knows of no versions yet: nothing of it is newer but an earlier end.
    await hear('organizations.membership-ended.v1', {
      ...right,
      version: 0,
      organizationId: 'org_a',
      to: '2024-05-01',
    });
    expect(await one(kept)).toEqual({ version: 2, organization_id: 'org_kept', valid_to: '2024-05-01' });
    await hear('organizations.membership-granted.v1', { ...merged, version: 3, organizationId: 'org_a' });
    expect(await one(kept)).toEqual({ version: 3, organization_id: 'org_a', valid_to: '2024-05-01' });
  });

  it('knows an award as cancelled even when the cancellation comes first', async () => {
    const award = { awardId: 'awd_1', nominationId: 'nom_1', organizationId: 'org_a' };
    await hear('recognition.award-cancelled.v1', { ...award, reason: 'Có đơn thư' });
    await hear('recognition.award-decided.v1', {
      ...award,
      movementId,
      personId: null,
      title: 'Giấy khen',
      awardedOn: '2024-05-01',
    });
    expect(await one(sql`select movement_id, cancelled from award`)).toEqual({
      movement_id: movementId,
      cancelled: true,
    });
  });

  it('makes twins that sign while a period is open owe its report, once', async () => {
    await rowsOf(
      twins.em(),
      sql`insert into reporting_period (id, movement_id, code, title, valid_from, valid_to, due_on)
        values ('prd_1', ${movementId}, '2023-2024', 'Báo cáo', '2023-06-15', '2024-06-15', '2024-06-15')`,
    );
    const late = { ...twinning, id: 'pts_2', partyIds: ['org_a', 'org_x'], signedOn: '2024-05-05', from: '2024-05-05' };
    await hear('partnerships.partnership-signed.v1', late);
    await hear('partnerships.partnership-signed.v1', { ...late, version: 2 });
    const owed = await rowsOf(
      twins.em(),
      sql`select report.organization_id as id, count(*)::int as recipients from report
        join report_recipient on report_id = report.id group by 1 order by 1`,
    );
    expect(owed).toMatchObject([{ id: 'org_a', recipients: 2 }, {}, {}, { id: 'org_x', recipients: 2 }]);
  });
});
