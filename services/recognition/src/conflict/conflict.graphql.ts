import type { Text } from '@twinning/domain/text';
import { builder } from '../builder.ts';
import { PersonType } from '../references/organization.graphql.ts';
import type { Conflict, ConflictState } from './conflict.ts';

const everyone = { authScopes: { everyone: true } } as const;

const ConflictStateType = builder.enumType('ConflictState', {
  description: 'LIVE until the chair dismisses or pins it; a LIVE or PINNED conflict bars the member.',
  values: ['LIVE', 'DISMISSED', 'PINNED'] as const satisfies readonly ConflictState[],
});

const ConflictStepType = builder.objectRef<Text>('ConflictStep').implement({
  ...everyone,
  description: 'One step of the way from a member to a nominee.',
  fields: (t) => ({
    label: t.string({ description: 'The step in words.', resolve: (text, _args, { language }) => text[language] }),
  }),
});

export const ConflictType = builder.objectRef<Conflict>('Conflict').implement({
  ...everyone,
  description: 'Why a member may not judge a nomination.',
  fields: (t) => ({
    member: t.field({ type: PersonType, description: 'Who is barred.', resolve: ({ personId }) => ({ id: personId }) }),
    path: t.field({
      type: [ConflictStepType],
      description: 'The way through the graph, e.g. "Hiệu trưởng MN Thụy Phương", "kết nghĩa với", "MN Cao Dương".',
      resolve: ({ steps }) => [...steps],
    }),
    state: t.expose('state', { type: ConflictStateType, description: 'Whether it bars.' }),
    reason: t.exposeString('reason', { nullable: true, description: "The chair's reason; null while nobody ruled." }),
  }),
});
