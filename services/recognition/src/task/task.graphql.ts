import { pageSize } from '@twinning/subgraph/page';
import { builder } from '../builder.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { OrganizationType } from '../references/organization.graphql.ts';
import { AwardRoundType } from '../round/award-round.graphql.ts';
import { type RecognitionTask, taskKinds } from './task.ts';

const RecognitionTaskKindType = builder.enumType('RecognitionTaskKind', {
  description: 'What is to be done.',
  values: taskKinds,
});

const RecognitionTaskType = builder.objectRef<RecognitionTask>('RecognitionTask').implement({
  authScopes: { signedIn: true },
  description: 'Work that waits for the caller, for one of their units or for their seat on a committee.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RecognitionTaskKindType, description: 'What is to be done.' }),
    nomination: t.field({
      type: NominationType,
      nullable: true,
      description: 'With which nomination; null when it is about the whole round.',
      resolve: ({ nominationId }, _args, { nominations }) => (nominationId ? nominations.find(nominationId) : null),
    }),
    round: t.field({
      type: AwardRoundType,
      nullable: true,
      description: 'In which round.',
      resolve: ({ roundId }, _args, { rounds }) => rounds.find(roundId),
    }),
    onBehalfOf: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'For which unit; null when it is for a seat on a committee.',
      resolve: ({ onBehalfOf }) => (onBehalfOf ? { id: onBehalfOf } : null),
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'From or by which day; null when none is set.',
    }),
  }),
});

builder.queryField('recognitionTasks', (t) =>
  t.field({
    authScopes: { signedIn: true },
    type: [RecognitionTaskType],
    description: 'Work in award rounds that waits for the caller, the most pressing first.',
    args: { first: t.arg.int({ defaultValue: 50, description: 'Rows wanted, at most 100.' }) },
    resolve: (_root, { first }, { tasks }) => tasks.waiting(pageSize({ first })),
  }),
);
