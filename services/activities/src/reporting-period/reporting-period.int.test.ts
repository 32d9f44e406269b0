import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { movementId, openTwins, type Twins, twinning } from '../../testing/twins.ts';
import { keepPartnerships } from '../partnership/keep-partnerships.repository.ts';
import { oweReportsWhenPartnershipIsSigned } from './owe-reports-when-partnership-is-signed.repository.ts';

const OPEN = 'mutation ($input: OpenReportingPeriodInput!) { openReportingPeriod(input: $input) { __typename } }';

describe('opening a reporting period', () => {
  let twins: Twins;
  beforeAll(async () => {
    twins = await openTwins();
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  const opens = async (code: string) => {
    const input = { movementId, code, title: 'Kỳ báo cáo', from: '2023-06-15', to: '2024-06-15', dueOn: '2024-06-15' };
    const answer = await twins.execute<{ openReportingPeriod: { __typename: string } }>(twins.who.officer, OPEN, {
      input,
    });
    return answer.openReportingPeriod.__typename;
  };

  it('happens once for a code, also for two at the same time', async () => {
    const both = await Promise.all([opens('once'), opens('once')]);
    expect(both.sort()).toEqual(['PeriodCodeTaken', 'ReportingPeriod']);
  });

  it('asks twins for a report whose signing is heard of at that moment', async () => {
    const signed = { ...twinning, id: 'pts_2', partyIds: ['org_a', 'org_x'] };
    const heard = Promise.withResolvers<void>();
    const committed = Promise.withResolvers<void>();
    const hearing = twins.em().transactional(async (tx) => {
      await keepPartnerships(tx, [signed]);
      await oweReportsWhenPartnershipIsSigned(tx, signed, new Date('2024-05-06T02:00:00Z'));
      heard.resolve();
      await committed.promise;
    });
    await heard.promise;
    const opening = opens('meanwhile');
    await pause(300);
    committed.resolve();
    await Promise.all([hearing, opening]);
    expect(
      await rowsOf(
        twins.em(),
        sql`select organization_id as id from obligation join reporting_period period on period.id = period_id
          where code = 'meanwhile' order by 1`,
      ),
    ).toEqual([{ id: 'org_a' }, { id: 'org_b' }, { id: 'org_c' }, { id: 'org_x' }]);
  });
});
