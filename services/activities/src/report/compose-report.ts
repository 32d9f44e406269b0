import type { Activity } from '../activity/activity.ts';
import { directionText, nextStepsText, overallText, recommendationsText } from './compose-frame.ts';
import { countsOf, highlightsOf, resultsOf } from './compose-results.ts';
import type { Records } from './records.ts';
import type { ReportFigure, ReportSection, SectionCode } from './report.ts';
import { strandOf } from './strand-of.ts';

type Content = { text: string; figures?: ReportFigure[]; activities?: readonly Activity[]; photoIds?: string[] };

const section = (
  code: SectionCode,
  { text, figures = [], activities = [], photoIds = [] }: Content,
): ReportSection => ({
  code,
  text,
  figures,
  activityIds: activities.map(({ id }) => id),
  photoIds,
});

const PHOTOS = 'Ảnh minh chứng các hoạt động trong kỳ, chỉ gồm ảnh đã có sự đồng ý của người trong ảnh.';
const NO_PHOTOS = 'Chưa có ảnh nào được phép công bố trong kỳ.';

/** A yearly report in the order of the official form, said from records alone. */
export function composeReport(records: Records): ReportSection[] {
  const { activities } = records;
  const strand = (index: 0 | 1) => activities.filter((activity) => strandOf(activity, records) === index);
  const highlights = highlightsOf(activities);
  const photoIds = activities.flatMap(({ id }) => records.photos.get(id) ?? []);
  return [
    section('DIRECTION', { text: directionText(records) }),
    section('RESULTS_STRAND_1', resultsOf(records, strand(0), 0)),
    section('RESULTS_STRAND_2', resultsOf(records, strand(1), 1)),
    section('PHOTOS', {
      text: photoIds.length > 0 ? PHOTOS : NO_PHOTOS,
      activities: activities.filter(({ id }) => records.photos.has(id)),
      photoIds,
    }),
    section('HIGHLIGHTS', highlights),
    section('OVERALL', {
      text: overallText(records),
      figures: countsOf(activities, records.organizationId),
      activities,
    }),
    section('NEXT_STEPS', { text: nextStepsText(records), activities: records.upcoming }),
    section('RECOMMENDATIONS', { text: recommendationsText(records) }),
  ];
}
