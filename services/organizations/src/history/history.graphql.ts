import { addDays } from '@twinning/domain/day';
import { nearestAsOf } from '@twinning/domain/period';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { HierarchyType } from '../organization/organization-enums.graphql.ts';
import { ReorganizationType } from '../reorganization/reorganization.graphql.ts';
import { type HistoryStep, historyOf } from './history.ts';
import { summaryOf } from './summary.ts';

type Step = HistoryStep & { body: OrganizationEntry };

const HistoryKindType = builder.enumType('HistoryKind', {
  description:
    'What happened. CONTINUED, ABSORBED and DIVIDED tell how a body ended when others took over; ABSORBED also that it took over from others.',
  values: ['FOUNDED', 'RENAMED', 'TRANSFERRED', 'DISSOLVED', 'CONTINUED', 'ABSORBED', 'DIVIDED'] as const,
});

/** Those just before a step, and those from it on, beside the body itself. */
function sides(step: HistoryStep): { before: readonly string[]; after: readonly string[] } {
  if (step.kind === 'TRANSFERRED') return { before: [step.fromId ?? ''], after: [step.toId ?? ''] };
  return {
    before: 'sources' in step ? step.sources : [],
    after: 'heirs' in step ? step.heirs : [],
  };
}

const nameOn = async (id: string, day: string, { organizations }: Context): Promise<string> =>
  id === '' ? '' : (nearestAsOf(await organizations.facts.names(id), day)?.value ?? id);

/** The only one, if there is one; several have no single name, and are told by the summary and by `others`. */
const single = ([id, ...more]: readonly string[], { organizations }: Context) =>
  id && more.length === 0 ? organizations.find(id) : null;

const HistoryEntryType = builder.objectRef<Step>('HistoryEntry').implement({
  ...everyone,
  description: 'A step in the life of a body.',
  fields: (t) => ({
    kind: t.expose('kind', { type: HistoryKindType, description: 'What happened.' }),
    on: t.expose('on', { type: 'Date', description: 'The first day on which it was so.' }),
    precision: t.field({
      type: house.DatePrecisionType,
      description: 'How much of that day is stated: of MONTH and YEAR it is the first day.',
      resolve: ({ precision }) => precision ?? 'DAY',
    }),
    hierarchy: t.field({
      type: HierarchyType,
      nullable: true,
      description: 'Of a transfer, in which order of superiors; null for other steps.',
      resolve: (step) => (step.kind === 'TRANSFERRED' ? step.hierarchy : null),
    }),
    reorganization: t.field({
      type: ReorganizationType,
      nullable: true,
      description: 'The reorganisation behind it; null when there is none.',
      resolve: ({ reorganizationId }, _args, { reorganizations }) =>
        reorganizationId === null ? null : reorganizations.find(reorganizationId),
    }),
    before: t.field({
      type: OrganizationType,
      nullable: true,
      description:
        'Of a transfer the superior until then, of a founding or a take-over the one body it came from, otherwise the body itself; null when not known, and when there are several.',
      resolve: (step, _args, context) => {
        if (step.kind === 'TRANSFERRED' || 'sources' in step) return single(sides(step).before, context);
        return step.body;
      },
    }),
    after: t.field({
      type: OrganizationType,
      nullable: true,
      description:
        'Of a transfer the superior from then on, of an end the one body that took over, otherwise the body itself; null when nobody did or it is not known, and when there are several.',
      resolve: (step, _args, context) => {
        if (step.kind === 'DISSOLVED') return null;
        if (step.kind === 'TRANSFERRED' || 'heirs' in step) return single(sides(step).after, context);
        return step.body;
      },
    }),
    others: t.field({
      type: [OrganizationType],
      description: 'The bodies from which it took over, or which took over from it; empty for other steps.',
      resolve: (step, _args, { organizations }) => {
        if (step.kind === 'TRANSFERRED') return [];
        const { before, after } = sides(step);
        return organizations.findAll([...before, ...after]);
      },
    }),
    summary: t.string({
      description: "The step in one sentence, in the caller's language, with the names of its day.",
      resolve: async (step, _args, context) => {
        const { before, after } = sides(step);
        const names = await Promise.all([
          ...before.map((id) => nameOn(id, addDays(step.on, -1), context)),
          ...after.map((id) => nameOn(id, step.on, context)),
        ]);
        return summaryOf(step, names)[context.language];
      },
    }),
  }),
});

builder.objectField(OrganizationType, 'history', (t) =>
  t.field({
    ...everyone,
    type: [HistoryEntryType],
    description:
      'What happened to it, the oldest first, as its dated facts and the decrees that touched it tell. Where no source tells the founding day, no founding is told.',
    resolve: async (body, _args, { organizations: { facts }, turns }) => {
      const [names, placements, handedOn] = await Promise.all([
        facts.names(body.id),
        facts.placements(body.id),
        turns(body.id),
      ]);
      return historyOf(body, names, placements, handedOn).map((step) => ({ ...step, body }));
    },
  }),
);
