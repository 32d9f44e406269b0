import { expect, it } from '@jest/globals';
import { addDays, dayOf } from '@twinning/domain/day';
import { email, from, type Story, today } from './stage.ts';

/** Reports that write themselves, are returned, accepted and printed. */
export function reporting(story: () => Story): void {
  it('drafts the yearly report from the records; of two offices one returns it, then both accept', async () => {
    const { does, isRefused, id } = story();
    const period = {
      movementId: id.movement,
      code: 'story-2026',
      title: 'Báo cáo năm học',
      from,
      to: addDays(today, 30),
      dueOn: addDays(today, 30),
    };
    expect(await isRefused(email('north'), 'openReportingPeriod', 'ReportingPeriod', period)).toBe('FORBIDDEN');
    await does('department', 'openReportingPeriod', 'ReportingPeriod', 'id', period);
    const drafted = await does(
      email('hoa'),
      'draftReport',
      'Report',
      'id status sections { code text } recipients { organization { id } status }',
      { organizationId: id.hoa, period: 'story-2026' },
    );
    id.report = String(drafted.id);
    expect(JSON.stringify(drafted.sections)).toContain('Nghề nón lá làng Chuông');
    expect((drafted.recipients as object[]).length).toBe(2);
    expect(await isRefused(email('far'), 'submitReport', 'Report', { reportId: id.report, onBehalfOf: id.far })).toBe(
      'NotFound',
    );
    await does(email('hoa'), 'submitReport', 'Report', 'status timely', { reportId: id.report, onBehalfOf: id.hoa });
    await does(email('south'), 'returnReport', 'Report', 'status', {
      reportId: id.report,
      onBehalfOf: id.south,
      reason: 'Bổ sung số giáo viên',
    });
    await does(email('north'), 'acceptReport', 'Report', 'status', { reportId: id.report, onBehalfOf: id.north });
    await does(email('hoa'), 'reviseReport', 'Report', 'status', {
      reportId: id.report,
      onBehalfOf: id.hoa,
      sections: [{ code: 'OVERALL', text: 'Có 23 giáo viên tham gia.' }],
    });
    await does(email('hoa'), 'submitReport', 'Report', 'status', { reportId: id.report, onBehalfOf: id.hoa });
    const accepted = await does(email('south'), 'acceptReport', 'Report', 'status timely', {
      reportId: id.report,
      onBehalfOf: id.south,
    });
    expect(accepted).toMatchObject({ status: 'LOCKED', timely: true });
  });

  it('prints the principal of its day: whoever comes later has not signed what was sent before', async () => {
    const { product, does, id } = story();
    const appoint = (personName: string, day: string) =>
      does('department', 'appointLeader', 'Appointment', 'id', {
        organizationId: id.hoa,
        position: 'Hiệu trưởng',
        personName,
        from: day,
      });
    await appoint('Lê Thị Hồng', '2021-01-01');
    await appoint('Trần Thị Mai', addDays(today, 1));
    type Paper = { submittedAt: string; organization: Record<'old' | 'signed' | 'later', { person: object }> };
    const { report } = await product.ask<{ report: Paper }>(
      email('hoa'),
      `query ($id: ID!, $old: Date!, $on: Date!, $later: Date!) {
        report(id: $id) {
          submittedAt
          organization {
            old: leader(asOf: $old) { person { name } }
            signed: leader(asOf: $on) { person { name } }
            later: leader(asOf: $later) { person { name } }
          }
        }
      }`,
      { id: id.report, old: '2020-12-31', on: today, later: addDays(today, 1) },
    );
    expect(dayOf(new Date(report.submittedAt))).toBe(today);
    expect(report.organization).toEqual({
      old: null,
      signed: { person: { name: 'Lê Thị Hồng' } },
      later: { person: { name: 'Trần Thị Mai' } },
    });
  });
}
