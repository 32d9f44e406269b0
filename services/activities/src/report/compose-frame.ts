import { isConfirmed } from './compose-results.ts';
import type { Records } from './records.ts';
import { dateText, dayText, numberText } from './words.ts';

/** I. Direction and organization: the papers on which the work of the period rests, and its conferences. */
export function directionText({ organizationName, movement, partnerships, activities }: Records): string {
  const papers = partnerships.flatMap(({ title, signedOn, plannedOn, twinNames }) => [
    `- ${title}: kết nghĩa với ${twinNames.join(', ')}`,
    ...(signedOn ? [`  Biên bản ghi nhớ ký ${dayText(signedOn)}.`] : []),
    ...(plannedOn ? [`  Kế hoạch phối hợp thống nhất ${dayText(plannedOn)}.`] : []),
  ]);
  const conferences = activities
    .filter(({ kind }) => kind === 'SIGNING_CONFERENCE' || kind === 'CLOSING_CONFERENCE')
    .map(({ theme, heldOn }) => `- ${theme}, ${dateText(heldOn)}`);
  return [
    `${organizationName} thực hiện phong trào “${movement.name}” trong ${numberText(partnerships.length)} quan hệ kết nghĩa:`,
    ...papers,
    ...(conferences.length > 0 ? ['Hội nghị trong kỳ:', ...conferences] : []),
  ].join('\n');
}

export function overallText({ period, activities }: Records): string {
  const confirmed = activities.filter(isConfirmed).length;
  const disputed = activities.filter(({ status }) => status === 'DISPUTED').length;
  const all = `${period.title}: đã ghi nhận ${numberText(activities.length)} hoạt động, ${numberText(confirmed)} hoạt động đã được đơn vị kết nghĩa xác nhận.`;
  return disputed > 0 ? `${all} Còn ${numberText(disputed)} hoạt động chưa thống nhất số liệu.` : all;
}

/** III. What is planned on a day to come, and plan items without an activity so far. */
export function nextStepsText({ upcoming, planItems, activities, today }: Records): string {
  const done = new Set(activities.flatMap(({ planItemIds }) => planItemIds));
  const planned = upcoming.map(({ theme, heldOn }) => `- ${theme}, ${dateText(heldOn)}`);
  const open = planItems
    .filter(({ id, dueOn }) => !done.has(id) && (dueOn === null || dueOn >= today))
    .map(({ text, dueOn }) => `- ${text}${dueOn ? `, hạn ${dayText(dueOn)}` : ''}`);
  const steps = [...planned, ...open];
  return steps.length > 0
    ? ['Tiếp tục thực hiện kế hoạch phối hợp:', ...steps].join('\n')
    : 'Tiếp tục phối hợp với đơn vị kết nghĩa trong kỳ tới.';
}

/** IV. What the records show as stuck; people add what only they know. */
export function recommendationsText({ planItems, activities, today }: Records): string {
  const done = new Set(activities.flatMap(({ planItemIds }) => planItemIds));
  const late = planItems.filter(({ id, dueOn }) => !done.has(id) && dueOn !== null && dueOn < today);
  if (late.length === 0) return 'Không có kiến nghị.';
  return [
    'Các nội dung kế hoạch đã quá hạn, đề nghị được hỗ trợ thực hiện:',
    ...late.map(({ text, dueOn }) => `- ${text}, hạn ${dayText(dueOn!)}`),
  ].join('\n');
}
