import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { type SupportView, stateAt } from './support-view.ts';

const StateType = builder.enumType('SupportViewState', {
  description: 'Whether support waits for an answer, may look, was refused, or whether it is over.',
  values: ['ASKED', 'AGREED', 'REFUSED', 'OVER'] as const,
});

export const SupportViewType = builder.objectRef<SupportView>('SupportView').implement({
  ...signedIn,
  noted: {
    as: 'supportView',
    of: ({ id, accountId, supportAccountId }) => ({ id, own: [accountId, supportAccountId] }),
  },
  description:
    'Support looks at the pages as somebody sees them: it reads, never writes, for half an hour after that person agreed. Shown to both.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `spv_…`.' }),
    supportName: t.exposeString('supportName', { description: 'Who looks.' }),
    name: t.string({
      nullable: true,
      description: 'Through whose eyes; null to support until that person has agreed.',
      resolve: ({ name, agreedAt, accountId }, _args, { actor }) =>
        agreedAt !== null || actor.accountId === accountId ? name : null,
    }),
    aboutMe: t.boolean({
      description: 'Whether it is the caller who is asked.',
      resolve: ({ accountId }, _args, { actor }) => accountId === actor.accountId,
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    state: t.field({
      type: StateType,
      description: 'Where it stands now.',
      resolve: (view, _args, { now }) => stateAt(view, now()),
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When support asked.' }),
    agreedAt: t.expose('agreedAt', { type: 'DateTime', nullable: true, description: 'When the person agreed.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When either side ended it.' }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'Until when the question or the agreement holds: a day to answer, half an hour to look.',
    }),
    looked: t.boolean({
      description: 'Whether support has opened the pages.',
      resolve: ({ sessionId }) => sessionId !== null,
    }),
  }),
});

const SupportViewConnection = defineConnection(builder, 'SupportView', SupportViewType, house.PageInfoType);

builder.queryField('supportViews', (t) =>
  t.field({
    ...signedIn,
    type: SupportViewConnection,
    args: { ...paging },
    description:
      'Where support asked to look through the caller’s eyes, or the caller asked as support; the newest first.',
    resolve: (_, page, { supportViews }) => supportViews.page(page),
  }),
);
