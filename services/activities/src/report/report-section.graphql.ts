import { ActivityType } from '../activity/activity.graphql.ts';
import { builder, everyone } from '../builder.ts';
import { EvidenceType } from '../evidence/evidence.graphql.ts';
import type { ReportFigure, ReportSection } from './report.ts';
import { titleOf } from './report-section.ts';

export type ShownSection = ReportSection & { strands: readonly { title: string }[] };

const ReportFigureType = builder.objectRef<ReportFigure>('ReportFigure').implement({
  ...everyone,
  description: 'A number of a report, counted from the activities of its section when the report was drafted.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What is counted.' }),
    value: t.exposeInt('value', { description: 'How many.' }),
  }),
});

export const ReportSectionType = builder.objectRef<ShownSection>('ReportSection').implement({
  ...everyone,
  description: 'A section of a report, in the order of the official form.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'DIRECTION, RESULTS_STRAND_1, RESULTS_STRAND_2, PHOTOS, HIGHLIGHTS, OVERALL, NEXT_STEPS or RECOMMENDATIONS.',
    }),
    title: t.string({ description: 'Its heading.', resolve: (section) => titleOf(section, section.strands) }),
    text: t.exposeString('text', { description: 'Its text, lines separated by line breaks.' }),
    figures: t.expose('figures', { type: [ReportFigureType], description: 'Its numbers.' }),
    activities: t.field({
      type: [ActivityType],
      description: 'The activities behind it, as far as the caller may see them.',
      resolve: ({ activityIds }, _args, { activities }) => activities.findMany(activityIds),
    }),
    photos: t.field({
      type: [EvidenceType],
      description: 'Its photos; one whose consent is withdrawn is gone from here at once.',
      resolve: ({ photoIds = [] }, _args, { evidence }) => evidence.stillShown(photoIds),
    }),
  }),
});
