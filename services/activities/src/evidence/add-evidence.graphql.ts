import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { ActivityNotRecorded, NotAParty } from '../activity/refusals.ts';
import { builder } from '../builder.ts';
import { acting, common, id, keyed } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { assertMayShow, link, UnknownUpload } from './add-evidence.ts';
import { ConsentStateType, EvidenceKindType, EvidenceType } from './evidence.graphql.ts';
import { givenConsent } from './photo-input.graphql.ts';

const AddEvidenceInput = builder.inputType('AddEvidenceInput', {
  description: 'A photo or a link that shows a recorded activity.',
  fields: (t) => ({
    activityId: t.id({ description: 'The activity.' }),
    onBehalfOf: t.id({ description: 'The participant that shows it, of which the caller is.' }),
    kind: t.field({ type: EvidenceKindType, description: 'PHOTO with an upload, or LINK with an address.' }),
    uploadId: t.id({ required: false, description: 'For a photo: as answered by `POST /uploads`.' }),
    link: t.string({ required: false, description: 'For a link: an http or https address.' }),
    caption: t.string({ required: false, description: 'What can be seen, at most 300 characters.' }),
    consent: t.field({ type: ConsentStateType, defaultValue: 'MISSING', description: 'NOT_NEEDED, MISSING or GIVEN.' }),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const shown = {
  ...keyed,
  activityId: id,
  caption: z.string().trim().max(300).nullish(),
  consent: givenConsent,
};
const input = z.discriminatedUnion('kind', [
  z.object({ ...shown, kind: z.literal('PHOTO'), uploadId: id }),
  z.object({ ...shown, kind: z.literal('LINK'), link: z.url({ protocol: /^https?$/ }).max(2000) }),
]);

builder.mutationField('addEvidence', (t) =>
  t.field({
    ...acting,
    description: 'Adds a photo or a link to a recorded activity. For those who took part.',
    type: EvidenceType,
    errors: { types: [NotAParty, ActivityNotRecorded, UnknownUpload] },
    args: { input: t.arg({ type: AddEvidenceInput, description: 'The evidence.' }) },
    resolve: (_, args, { activities, evidence, photos, actor, work }) => {
      const given = parseInput(input, args.input);
      const organizationId = actingFor(actor, given.onBehalfOf);
      return once(
        work,
        'addEvidence',
        args.input,
        async () => {
          const activity = await activities.lock(given.activityId);
          assertMayShow(activity, organizationId);
          if (given.kind === 'PHOTO') {
            const [added] = await photos.attach(activity.id, organizationId, [given]);
            return added!;
          }
          const caption = given.caption || null;
          const facts = { id: work.newId('evi'), caption, consent: given.consent };
          const added = link(activity.id, { ...facts, addedAt: work.now(), addedBy: organizationId }, given.link);
          await work.transaction((tx) => evidence.add(tx, [added]));
          return added;
        },
        async (made) => (await evidence.find(made))!,
      );
    },
  }),
);
