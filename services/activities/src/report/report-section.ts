import type { ReportSection, SectionCode } from './report.ts';

const strandTitles = { RESULTS_STRAND_1: 0, RESULTS_STRAND_2: 1 } as const;

const titles: Readonly<Record<SectionCode, string>> = {
  DIRECTION: 'I. Công tác chỉ đạo, tổ chức thực hiện',
  RESULTS_STRAND_1: 'II.1. Kết quả nội dung 1',
  RESULTS_STRAND_2: 'II.2. Kết quả nội dung 2',
  PHOTOS: 'II.3. Hình ảnh hoạt động',
  HIGHLIGHTS: 'II.4. Điểm nổi bật',
  OVERALL: 'II.5. Đánh giá chung',
  NEXT_STEPS: 'III. Phương hướng, nhiệm vụ thời gian tới',
  RECOMMENDATIONS: 'IV. Kiến nghị, đề xuất',
};

/** Headed as the official form heads it; the results by the movement's own strands. */
export function titleOf({ code }: Pick<ReportSection, 'code'>, strands: readonly { title: string }[]): string {
  const strand = code in strandTitles ? strands[strandTitles[code as keyof typeof strandTitles]] : undefined;
  return strand ? `${titles[code].slice(0, 5)} ${strand.title}` : titles[code];
}
