import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import type { Issue } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { checkShares } from './check-shares.ts';
import type { Line, Reorganization } from './reorganization.ts';
import { endings } from './territory.ts';

type Code = Reorganization['founded'][number]['codes'][number];

/** What must be known of the register to judge a decree. */
export type Survey = {
  /** Every body that it names. */
  known: ReadonlyMap<string, OrganizationEntry>;
  /** Codes of bodies that it founds which others bear on its day, and who bears them. */
  bearers: readonly (Code & { organizationId: string })[];
  /** Who stands under whom on its day, for every body that it gives a superior and all above them: `hierarchy id` → superior. */
  superiors: ReadonlyMap<string, string>;
};

export type Decree = Pick<Reorganization, 'effectiveOn' | 'founded' | 'lines'>;

const issue = (path: string, vi: string, en: string): Issue => ({ path, text: { vi, en } });
const vietnamese = (day: Day): string => day.split('-').reverse().join('/');

function sourceIssues({ effectiveOn, lines, founded }: Decree, { known }: Survey): Issue[] {
  const young = new Set(founded.map(({ id }) => id));
  return lines.flatMap(({ sourceId }, index) => {
    const path = `lines.${index}.sourceId`;
    const body = known.get(sourceId);
    if (young.has(sourceId))
      return [issue(path, 'Đơn vị mới lập không thể là nguồn.', 'A body that it founds cannot be a source.')];
    if (!body) return [issue(path, 'Không có đơn vị nguồn này trong sổ.', 'This source is not in the register.')];
    const { from, to } = body.life;
    if (to !== null && to <= effectiveOn)
      return [
        issue(
          path,
          `Đơn vị nguồn đã kết thúc hoạt động từ ngày ${vietnamese(to)}.`,
          `This source was dissolved on ${to} already.`,
        ),
      ];
    if (from >= effectiveOn)
      return [issue(path, 'Đơn vị nguồn chưa hoạt động trước ngày này.', 'This source was not active before the day.')];
    return [];
  });
}

const takesOver: ReadonlySet<Line['kind']> = new Set(['CONTINUES', 'ABSORBED', 'DIVIDED', 'TRANSFERRED']);

function targetIssues(decree: Decree, { known }: Survey): Issue[] {
  const { effectiveOn, lines, founded } = decree;
  const young = new Set(founded.map(({ id }) => id));
  const ended = endings(lines);
  return lines.flatMap(({ kind, sourceId, targetId, name }, index) => {
    const path = `lines.${index}.targetId`;
    if (kind === 'RENAMED' && !name)
      return [issue(`lines.${index}.name`, 'Đổi tên cần tên mới.', 'A body that is renamed needs its new name.')];
    if (!takesOver.has(kind))
      return targetId === null
        ? []
        : [issue(path, 'Dòng này không có đơn vị nhận.', 'Nobody takes over by this line.')];
    if (targetId === null) return [issue(path, 'Hãy chọn đơn vị nhận.', 'Say who takes over.')];
    if (targetId === sourceId && kind !== 'CONTINUES')
      return [issue(path, 'Đơn vị không thể nhận chính mình.', 'A body does not take over from itself.')];
    const body = known.get(targetId);
    if (!young.has(targetId) && !(body && covers(body.life, effectiveOn)))
      return [issue(path, 'Đơn vị nhận không hoạt động vào ngày này.', 'Who takes over is not active on the day.')];
    if (ended.has(targetId))
      return [issue(path, 'Đơn vị nhận bị giải thể trong cùng văn bản.', 'The same decree ends who takes over.')];
    return [];
  });
}

function foundingIssues({ effectiveOn, founded, lines }: Decree, { known, bearers }: Survey): Issue[] {
  const ended = endings(lines);
  const young = new Set(founded.map(({ id }) => id));
  const borne = new Set(bearers.filter(({ organizationId }) => !ended.has(organizationId)).map(read));
  const given = new Set<string>();
  return founded.flatMap(({ parentId, codes, kind, levels }, index) => {
    const issues: Issue[] = [];
    const parent = parentId === null ? undefined : known.get(parentId);
    const alive = parent && covers(parent.life, effectiveOn) && !ended.has(parent.id);
    if (parentId !== null && !young.has(parentId) && !alive)
      issues.push(
        issue(
          `foundings.${index}.parentId`,
          'Cơ quan quản lý không hoạt động vào ngày này.',
          'Its superior is not active on the day.',
        ),
      );
    if (kind === 'SCHOOL' && levels.length === 0)
      issues.push(issue(`foundings.${index}.levels`, 'Trường phải có cấp học.', 'A school has a level.'));
    for (const code of codes) {
      if (borne.has(read(code)) || given.has(read(code)))
        issues.push(
          issue(
            `foundings.${index}.codes`,
            `Mã ${code.value} đang thuộc về đơn vị khác.`,
            `Another body bears the code ${code.value}.`,
          ),
        );
      given.add(read(code));
    }
    return issues;
  });
}

const read = ({ scheme, value }: Code): string => `${scheme} ${value}`;

/** Nobody may end up above himself. */
function cycleIssues({ lines, founded }: Decree, { superiors }: Survey): Issue[] {
  const above = new Map(superiors);
  for (const { id, parentId } of founded) if (parentId !== null) above.set(`ADMINISTRATIVE ${id}`, parentId);
  const transfers = lines
    .map((line, index) => ({ ...line, index, order: line.hierarchy ?? 'ADMINISTRATIVE' }))
    .filter(({ kind, targetId }) => kind === 'TRANSFERRED' && targetId !== null);
  for (const { order, sourceId, targetId } of transfers) above.set(`${order} ${sourceId}`, targetId!);

  const circles = (order: string, start: string): boolean => {
    const seen = new Set([start]);
    for (let id = above.get(`${order} ${start}`); id !== undefined; id = above.get(`${order} ${id}`)) {
      if (id === start) return true;
      if (seen.has(id)) return false;
      seen.add(id);
    }
    return false;
  };
  const text = { vi: 'Đơn vị sẽ thành cấp trên của chính mình.', en: 'The body would stand above itself.' };
  return [
    ...transfers
      .filter(({ order, sourceId }) => circles(order, sourceId))
      .map(({ index }) => ({ path: `lines.${index}.targetId`, text })),
    ...founded.flatMap(({ id }, index) =>
      circles('ADMINISTRATIVE', id) ? [{ path: `foundings.${index}.parentId`, text }] : [],
    ),
  ];
}

/** Everything in a decree that cannot be so, each with its line. */
export const checkDecree = (decree: Decree, survey: Survey): Issue[] => [
  ...sourceIssues(decree, survey),
  ...targetIssues(decree, survey),
  ...checkShares(decree.lines),
  ...foundingIssues(decree, survey),
  ...cycleIssues(decree, survey),
];
