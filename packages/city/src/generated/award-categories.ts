import type { Day } from '@twinning/domain/day';
import type { Place } from '../place.ts';
import type { CategoryRecord } from '../records/recognition.ts';

type Measure = readonly [code: string, title: string, weight: number, minimum: number | null];

const collective: readonly Measure[] = [
  ['ke-hoach', 'Thực hiện kế hoạch phối hợp', 0.3, 50],
  ['hoat-dong', 'Số lượng và chất lượng hoạt động chung', 0.3, null],
  ['lan-toa', 'Hiệu quả đối với trường kết nghĩa', 0.25, null],
  ['bao-cao', 'Chế độ báo cáo', 0.15, null],
];
const individual: readonly Measure[] = [
  ['chuyen-mon', 'Chia sẻ chuyên môn', 0.5, 50],
  ['ho-tro', 'Hỗ trợ đồng nghiệp trường kết nghĩa', 0.3, null],
  ['sang-kien', 'Sáng kiến được áp dụng', 0.2, null],
];

/** Invented criteria: the papers name none. */
export function awardCategories(place: Place, round: string, day: Day): [CategoryRecord, CategoryRecord] {
  const category = (
    code: string,
    title: string,
    nomineeKind: CategoryRecord['nomineeKind'],
    quota: number,
    measures: readonly Measure[],
  ): CategoryRecord => ({
    id: place.id('cat', `${round}:${code}`, day),
    code,
    title,
    nomineeKind,
    quota,
    criteria: measures.map(([criterion, criterionTitle, weight, minimum]) => ({
      id: place.id('crt', `${round}:${code}:${criterion}`, day),
      code: criterion,
      title: criterionTitle,
      weight,
      source: 'Tiêu chí trình diễn',
      minimum,
    })),
  });
  return [
    category('tap-the', 'Tập thể tiêu biểu (trình diễn)', 'COLLECTIVE', 5, collective),
    category('ca-nhan', 'Cá nhân tiêu biểu (trình diễn)', 'INDIVIDUAL', 3, individual),
  ];
}
