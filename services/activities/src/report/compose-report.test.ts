import { describe, expect, it } from '@jest/globals';
import * as activities from '../../testing/given-activity.ts';
import { composeReport } from './compose-report.ts';
import type { Records } from './records.ts';
import { titleOf } from './report-section.ts';
import { dateText, kindsText, numberText } from './words.ts';

const session = { ...activities.given(activities.recorded), status: 'CONFIRMED' as const };
const visit = { ...session, id: 'act_2', kind: 'STUDY_VISIT' as const, planItemIds: [], status: 'DISPUTED' as const };
const records: Records = {
  organizationId: 'org_a',
  organizationName: 'Trường Mầm non A',
  movement: {
    name: 'Nhà trường cùng chung tay phát triển',
    strands: [
      { code: 'nha-truong', title: 'Nhà trường' },
      { code: 'thay-co', title: 'Thầy cô' },
    ],
  },
  period: { title: 'Báo cáo năm học 2023–2024', from: '2023-06-15', to: '2024-06-15' },
  today: '2024-06-01',
  partnerships: [{ title: 'A – B', signedOn: '2023-05-04', plannedOn: '2023-05-16', twinNames: ['Trường Mầm non B'] }],
  activities: [session, visit],
  upcoming: [activities.given(activities.planned)],
  planItems: [
    { id: 'pli_1', text: 'Chuyên đề', strandCode: 'thay-co', dueOn: '2024-05-31' },
    { id: 'pli_2', text: 'Tham quan', strandCode: 'nha-truong', dueOn: '2024-05-01' },
    { id: 'pli_3', text: 'Thư viện', strandCode: null, dueOn: '2024-09-30' },
  ],
  photos: new Map([['act_1', ['evi_1']]]),
};
const text = (code: string, from = records) => composeReport(from).find((section) => section.code === code)!;

describe('a report drafted from records', () => {
  it('has the sections of the official form', () => {
    expect(composeReport(records).map(({ code }) => code)).toEqual([
      'DIRECTION',
      'RESULTS_STRAND_1',
      'RESULTS_STRAND_2',
      'PHOTOS',
      'HIGHLIGHTS',
      'OVERALL',
      'NEXT_STEPS',
      'RECOMMENDATIONS',
    ]);
  });

  it('cites the papers with their days', () => {
    expect(text('DIRECTION').text).toContain('Biên bản ghi nhớ ký ngày 04/05/2023.');
    expect(text('DIRECTION').text).toContain('Kế hoạch phối hợp thống nhất ngày 16/05/2023.');
    expect(text('DIRECTION').text).toContain('Trường Mầm non B');
  });

  it('tells activities under their strand, and keeps those behind each figure', () => {
    expect(text('RESULTS_STRAND_2')).toMatchObject({
      activityIds: ['act_1'],
      figures: [
        { label: 'Số hoạt động', value: 1 },
        { label: 'Đã được đơn vị kết nghĩa xác nhận', value: 1 },
        { label: 'Lượt giáo viên', value: 20 },
        { label: 'Lượt học sinh', value: 60 },
      ],
    });
    expect(text('RESULTS_STRAND_2').text).toContain('gồm 1 chuyên đề');
    expect(text('RESULTS_STRAND_1').activityIds).toEqual(['act_2']);
  });

  it('shows photos that may be shown, and highlights what the twins confirmed', () => {
    expect(text('PHOTOS')).toMatchObject({ photoIds: ['evi_1'], activityIds: ['act_1'] });
    expect(text('HIGHLIGHTS').activityIds).toEqual(['act_1']);
    expect(text('PHOTOS', { ...records, photos: new Map() }).text).toContain('Chưa có ảnh');
  });

  it('says what is next, what is late and what is in dispute', () => {
    expect(text('NEXT_STEPS').text).toContain('Thư viện, hạn ngày 30/09/2024');
    expect(text('RECOMMENDATIONS').text).toContain('Tham quan, hạn ngày 01/05/2024');
    expect(text('OVERALL').text).toContain('Còn 1 hoạt động chưa thống nhất số liệu.');
  });

  it('invents nothing where nothing is on record', () => {
    const empty = composeReport({ ...records, activities: [], upcoming: [], planItems: [], photos: new Map() });
    expect(empty.flatMap(({ figures }) => figures.map(({ value }) => value)).every((value) => value === 0)).toBe(true);
    expect(empty.find(({ code }) => code === 'RECOMMENDATIONS')?.text).toBe('Không có kiến nghị.');
  });
});

describe('the words of reports', () => {
  it('write dates and numbers as Vietnamese papers do', () => {
    expect(numberText(1_234_567)).toBe('1.234.567');
    expect(dateText({ value: '2023-09-01', precision: 'MONTH' })).toBe('tháng 09/2023');
    expect(dateText({ value: '2023-01-01', precision: 'YEAR' })).toBe('năm 2023');
    expect(dateText({ value: null, precision: 'UNKNOWN' })).toBe('không rõ ngày');
    expect(kindsText([{ kind: 'OPEN_LESSON' }, { kind: 'CHARITY' }, { kind: 'OPEN_LESSON' }])).toMatch(
      /^2 tiết dự giờ, 1/,
    );
  });

  it('head the results with the movement’s own strands', () => {
    expect(titleOf({ code: 'RESULTS_STRAND_2' }, records.movement.strands)).toBe('II.2. Thầy cô');
    expect(titleOf({ code: 'RESULTS_STRAND_2' }, [])).toBe('II.2. Kết quả nội dung 2');
    expect(titleOf({ code: 'PHOTOS' }, records.movement.strands)).toBe('II.3. Hình ảnh hoạt động');
  });
});
