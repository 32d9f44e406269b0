import type { Issue } from '@twinning/domain/refusal';
import type { Line } from './reorganization.ts';

type Numbered = Line & { index: number };

const issue = (index: number, field: string, vi: string, en: string): Issue => ({
  path: `lines.${index}.${field}`,
  text: { vi, en },
});

const staying = ({ kind }: Line): boolean => kind === 'RENAMED' || kind === 'TRANSFERRED';

/** One line that takes the whole, or several that each take a part: anything else leaves some of it to nobody, or to two. */
function uneven(lines: readonly Numbered[]): Issue[] {
  const wholes = lines.filter(({ share }) => share === 'WHOLE');
  if (wholes.length > 0 && lines.length > 1)
    return lines
      .slice(1)
      .map(({ index }) =>
        issue(
          index,
          'share',
          'Đã có dòng nhận toàn bộ đơn vị nguồn này; mỗi nguồn có một dòng toàn bộ hoặc từ hai dòng một phần.',
          'Another line takes the whole of this source: there is one line for the whole, or several for parts.',
        ),
      );
  if (wholes.length === 0 && lines.length === 1)
    return [
      issue(
        lines[0]!.index,
        'share',
        'Chỉ có một phần đơn vị nguồn được giao; hãy thêm dòng cho phần còn lại.',
        'Only a part of this source goes somewhere: add a line for the rest.',
      ),
    ];
  return [];
}

function oddShare({ kind, share, index }: Numbered): Issue[] {
  if (kind === 'DIVIDED' && share === 'WHOLE')
    return [issue(index, 'share', 'Chia tách là giao một phần.', 'Who divides a body takes a part of it.')];
  if ((kind === 'DISSOLVED' || staying({ kind } as Line)) && share === 'PART')
    return [issue(index, 'share', 'Dòng này áp dụng cho toàn bộ đơn vị.', 'This line is about the whole body.')];
  return [];
}

function repeated(lines: readonly Numbered[]): Issue[] {
  const seen = new Set<string>();
  return lines.flatMap(({ kind, sourceId, targetId, hierarchy, index }) => {
    const what = staying({ kind } as Line)
      ? `${kind} ${sourceId} ${kind === 'TRANSFERRED' ? (hierarchy ?? 'ADMINISTRATIVE') : ''}`
      : `${sourceId} ${targetId}`;
    const again = seen.has(what);
    seen.add(what);
    return again
      ? [issue(index, 'sourceId', 'Dòng này trùng với một dòng ở trên.', 'This line stands above already.')]
      : [];
  });
}

/** What is wrong with who takes how much of whom. */
export function checkShares(lines: readonly Line[]): Issue[] {
  const numbered = lines.map((line, index) => ({ ...line, index }));
  const ending = Map.groupBy(
    numbered.filter((line) => !staying(line)),
    ({ sourceId }) => sourceId,
  );
  const gone = new Set(
    [...ending].filter(([id, all]) => !all.some(({ targetId }) => targetId === id)).map(([id]) => id),
  );
  return [
    ...numbered.flatMap(oddShare),
    ...[...ending.values()].flatMap(uneven),
    ...repeated(numbered),
    ...numbered
      .filter((line) => staying(line) && gone.has(line.sourceId))
      .map(({ index }) =>
        issue(index, 'kind', 'Đơn vị này kết thúc trong cùng văn bản.', 'The same decree ends this body.'),
      ),
  ];
}
