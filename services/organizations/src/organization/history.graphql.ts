import { addDays } from '@twinning/domain/day';
import { nearestAsOf } from '@twinning/domain/period';
import type { Language, Text } from '@twinning/domain/text';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { ReorganizationType } from '../reorganization/reorganization.graphql.ts';
import { type HistoryStep, historyOf } from './history.ts';
import { OrganizationType } from './organization.graphql.ts';
import type { OrganizationEntry } from './organization.ts';

type Step = HistoryStep & { body: OrganizationEntry };

const HistoryKindType = builder.enumType('HistoryKind', {
  description:
    'What happened. CONTINUED, ABSORBED and DIVIDED come from reorganisations, which a later release records; until then no entry has them.',
  values: ['FOUNDED', 'RENAMED', 'TRANSFERRED', 'DISSOLVED', 'CONTINUED', 'ABSORBED', 'DIVIDED'] as const,
});

/** The name a body bore just before or on the day of the step. */
async function nameOf(id: string | null, day: string, { organizations, language }: Context): Promise<string> {
  if (id === null) return language === 'vi' ? 'chưa rõ' : 'not known';
  return nearestAsOf(await organizations.facts.names(id), day)?.value ?? id;
}

async function summaryOf(step: Step, context: Context): Promise<string> {
  const say = (text: Text): string => text[context.language as Language];
  switch (step.kind) {
    case 'FOUNDED':
      return say({ vi: `Thành lập với tên ${step.name}.`, en: `Founded as ${step.name}.` });
    case 'RENAMED':
      return say({
        vi: `Đổi tên từ ${step.oldName} thành ${step.newName}.`,
        en: `Renamed from ${step.oldName} to ${step.newName}.`,
      });
    case 'DISSOLVED':
      return say({ vi: `${step.name} kết thúc hoạt động.`, en: `${step.name} ceased to exist.` });
    case 'TRANSFERRED': {
      const before = await nameOf(step.fromId, addDays(step.on, -1), context);
      const after = await nameOf(step.toId, step.on, context);
      return say({
        vi: `Cơ quan quản lý: từ ${before} sang ${after}.`,
        en: `Its superior: from ${before} to ${after}.`,
      });
    }
  }
}

const HistoryEntryType = builder.objectRef<Step>('HistoryEntry').implement({
  ...everyone,
  description: 'A step in the life of a body.',
  fields: (t) => ({
    kind: t.expose('kind', { type: HistoryKindType, description: 'What happened.' }),
    on: t.expose('on', { type: 'Date', description: 'The first day on which it was so.' }),
    reorganization: t.field({
      type: ReorganizationType,
      nullable: true,
      description: 'The reorganisation behind it. Always null: reorganisations are recorded by a later release.',
      resolve: () => null,
    }),
    before: t.field({
      type: OrganizationType,
      nullable: true,
      description:
        'Of a transfer the superior until then, null when not known; otherwise the body itself, null before it was there.',
      resolve: ({ body, ...step }, _args, { organizations }) => {
        if (step.kind === 'TRANSFERRED') return step.fromId === null ? null : organizations.find(step.fromId);
        return step.kind === 'FOUNDED' ? null : body;
      },
    }),
    after: t.field({
      type: OrganizationType,
      nullable: true,
      description:
        'Of a transfer the superior from then on, null when not known; otherwise the body itself, null when it is gone.',
      resolve: ({ body, ...step }, _args, { organizations }) => {
        if (step.kind === 'TRANSFERRED') return step.toId === null ? null : organizations.find(step.toId);
        return step.kind === 'DISSOLVED' ? null : body;
      },
    }),
    summary: t.string({
      description: "The step in one sentence, in the caller's language, with the names of its day.",
      resolve: (step, _args, context) => summaryOf(step, context),
    }),
  }),
});

builder.objectField(OrganizationType, 'history', (t) =>
  t.field({
    ...everyone,
    type: [HistoryEntryType],
    description:
      'What happened to it, the oldest first, as its dated facts tell. Where no source tells the founding day, no founding is told.',
    resolve: async (body, _args, { organizations: { facts } }) => {
      const [names, placements] = await Promise.all([facts.names(body.id), facts.placements(body.id)]);
      return historyOf(body, names, placements).map((step) => ({ ...step, body }));
    },
  }),
);
