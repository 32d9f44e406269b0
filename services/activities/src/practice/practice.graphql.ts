import { defineConnection } from '@twinning/subgraph/connection';
import { ActivityKindType } from '../activity/enums.graphql.ts';
import { builder, everyone, house } from '../builder.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import type { Practice, PracticePhoto } from './practice.ts';

const PracticePhotoType = builder.objectRef<PracticePhoto>('PracticePhoto').implement({
  ...everyone,
  description: 'A picture that everybody may see: it shows nobody who could be recognized, or all whom it shows agree.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `evi_…`.' }),
    caption: t.exposeString('caption', { nullable: true, description: 'What can be seen.' }),
    url: t.string({
      description: 'Path of the picture under the gateway; gone the moment consent is withdrawn.',
      resolve: ({ id }) => `/files/${id}/large`,
    }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels.' }),
  }),
});

const PracticeType = builder.objectRef<Practice>('Practice').implement({
  ...everyone,
  description:
    'What twins did together and the public may see: confirmed by all of them, with at least one picture whose people consent.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `act_…`, that of the activity.' }),
    kind: t.expose('kind', { type: ActivityKindType, description: 'What was done.' }),
    theme: t.exposeString('theme', { description: 'Its theme, as recorded.' }),
    heldOn: t.expose('heldOn', { type: house.PartialDateType, description: 'The day held, as far as it is known.' }),
    organizations: t.field({
      type: [OrganizationType],
      description: 'Who took part.',
      resolve: async ({ id }, _args, { practices }) => (await practices.participantsOf(id)).map(organization),
    }),
    photos: t.field({
      type: [PracticePhotoType],
      description: 'Pictures of it, the oldest first, at most 20.',
      resolve: ({ id }, _args, { practices }) => practices.photosOf(id),
    }),
    generated: t.exposeBoolean('generated', {
      description: 'Made up for the demonstration: no paper stands behind it.',
    }),
  }),
});

const PracticeConnection = defineConnection(builder, 'Practice', PracticeType, house.PageInfoType);

builder.queryFields((t) => ({
  practice: t.field({
    ...everyone,
    type: PracticeType,
    nullable: true,
    description: 'A practice by its id; null when there is none that the public may see. Public.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_, args, { practices }) => practices.find(args.id),
  }),
  practices: t.field({
    ...everyone,
    type: PracticeConnection,
    description: 'Practices that the public may see, the youngest first. Public.',
    args: {
      first: t.arg.int({ defaultValue: 20, description: 'At most 100.' }),
      after: t.arg.string({ required: false, description: 'A cursor of this list.' }),
    },
    resolve: (_, args, { practices }) => practices.page(args),
  }),
}));
