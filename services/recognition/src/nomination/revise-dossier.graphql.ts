import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { NotInThisPhase } from '../round/committee.ts';
import { NominationType } from './nomination.graphql.ts';
import { DossierFrozen, reviseDossier } from './revise-dossier.ts';

house.refusal(DossierFrozen, 'The dossier was submitted and may not be revised.');

const DossierItemInput = builder.inputType('DossierItemInput', {
  description: 'One sentence.',
  fields: (t) => ({
    text: t.string({ description: 'The sentence.' }),
    sourceId: t.id({ required: false, description: 'The activity or report it rests on.' }),
  }),
});

const DossierSectionInput = builder.inputType('DossierSectionInput', {
  description: 'A part of a dossier.',
  fields: (t) => ({
    title: t.string({ description: 'Its heading.' }),
    items: t.field({ type: [DossierItemInput], description: 'Its sentences.' }),
  }),
});

const ReviseDossierInput = builder.inputType('ReviseDossierInput', {
  description: 'A dossier as it is to be.',
  fields: (t) => ({
    ...stepFields(t),
    nominationId: t.id({ description: 'The nomination.' }),
    sections: t.field({ type: [DossierSectionInput], description: 'All of its parts, in order.' }),
  }),
});

const item = z.object({
  text: z.string().trim().min(1).max(4000),
  sourceId: id.nullish().transform((text) => text ?? null),
});
const section = z.object({ title: z.string().trim().min(1).max(300), items: z.array(item).max(200) });
const input = z.object({ ...step, nominationId: id, sections: z.array(section).min(1).max(20) });

builder.mutationField('reviseDossier', (t) =>
  t.field({
    description: 'Rewrites a dossier that is not before the committee. For the nominator.',
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [DossierFrozen, NotInThisPhase] },
    args: { input: t.arg({ type: ReviseDossierInput, description: 'The dossier.' }) },
    resolve: (_root, args, { nominations, records, actor, work }) => {
      const { nominationId, expectedVersion, ...revised } = parseInput(input, args.input);
      const change = () =>
        nominations.change(nominationId, expectedVersion, async (nomination, round) => {
          const { activities, reports } = await records.of(nomination.organizationId, round.movementId);
          const citable = new Set([...activities, ...reports].map((record) => record.id));
          return reviseDossier(nomination, round, revised, citable, actor);
        });
      return once(work, 'reviseDossier', args.input, change, nominations.again);
    },
  }),
);
