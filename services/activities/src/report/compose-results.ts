import type { Activity } from '../activity/activity.ts';
import type { Records } from './records.ts';
import type { ReportFigure } from './report.ts';
import { dateText, kindsText, numberText } from './words.ts';

const LISTED = 20;
const HIGHLIGHTED = 3;

const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0);

/** The organization's own people; the twins report theirs. */
export function countsOf(activities: readonly Activity[], organizationId: string): ReportFigure[] {
  const own = activities.flatMap(({ participation }) =>
    participation.filter((each) => each.organizationId === organizationId),
  );
  return [
    { label: 'Số hoạt động', value: activities.length },
    { label: 'Đã được đơn vị kết nghĩa xác nhận', value: activities.filter(isConfirmed).length },
    { label: 'Lượt giáo viên', value: sum(own.map(({ teachers }) => teachers)) },
    { label: 'Lượt học sinh', value: sum(own.map(({ pupils }) => pupils)) },
  ];
}

export const isConfirmed = ({ status }: Activity): boolean => status === 'CONFIRMED';

const line = ({ theme, heldOn, place }: Activity) => `- ${theme}, ${dateText(heldOn)}${place ? `, tại ${place}` : ''}`;

export function resultsOf(records: Records, activities: readonly Activity[], index: 0 | 1) {
  const strand = records.movement.strands[index];
  const title = strand ? `Nội dung “${strand.title}”` : `Nội dung ${index + 1}`;
  const rest = activities.length - LISTED;
  const lines = [
    `${title}: trong kỳ đã tổ chức ${numberText(activities.length)} hoạt động, gồm ${kindsText(activities)}.`,
    ...activities.slice(0, LISTED).map(line),
    ...(rest > 0 ? [`- và ${numberText(rest)} hoạt động khác`] : []),
  ];
  return {
    text: activities.length > 0 ? lines.join('\n') : `${title}: trong kỳ chưa có hoạt động nào được ghi nhận.`,
    figures: countsOf(activities, records.organizationId),
    activities,
  };
}

const turnout = ({ participation }: Activity) =>
  sum(participation.flatMap(({ teachers, pupils }) => [teachers, pupils]));

/** The best attended of what the twins have confirmed. */
export function highlightsOf(activities: readonly Activity[]) {
  const best = activities
    .filter(isConfirmed)
    .toSorted((one, other) => turnout(other) - turnout(one))
    .slice(0, HIGHLIGHTED);
  const told = best.map((activity) => `${line(activity)}: ${numberText(turnout(activity))} lượt người tham gia`);
  const text =
    best.length > 0 ? ['Hoạt động nổi bật:', ...told].join('\n') : 'Chưa có hoạt động được xác nhận trong kỳ.';
  return { text, activities: best };
}
