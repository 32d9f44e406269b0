import { actingFor } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import { InvalidInput, NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { nameOn } from '@twinning/registry/registry';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { acting } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import type { Context } from '../context.ts';
import * as input from '../input.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { PartnershipLevelType } from './partnership-enums.graphql.ts';
import { AlreadyTwinned, NotAParty, TooFewParties, WrongLevel, WrongParent } from './partnership-refusals.ts';
import { type ProposalFacts, proposePartnership } from './propose-partnership.ts';

house.refusal(TooFewParties, 'A partnership has two or more different parties.');
house.refusal(NotAParty, 'The organization is not one of the parties.');
house.refusal(
  WrongLevel,
  'An organization does not belong on the level: offices twin with offices, schools with schools.',
);
house.refusal(AlreadyTwinned, 'The same organizations have a live partnership in the movement.');
house.refusal(WrongParent, "The partnership above is not one between the schools' supervisors.");

const ProposePartnershipInput = builder.inputType('ProposePartnershipInput', {
  description: 'A partnership to propose.',
  fields: (t) => ({
    movementCode: t.string({ description: 'The movement it belongs to.' }),
    level: t.field({ type: PartnershipLevelType, description: 'Of offices or of schools.' }),
    title: t.string({ description: 'Its title, 3 to 300 characters.' }),
    partyIds: t.idList({ description: 'Two to twenty organizations, the proposing one among them.' }),
    parentId: t.id({ required: false, description: 'The partnership of the supervising offices it stands under.' }),
    from: t.field({ type: 'Date', required: false, description: 'First day; the day of the signing when left out.' }),
    to: t.field({ type: 'Date', required: false, description: 'First day after the end; open when left out.' }),
    ...acting(t),
  }),
});

const parsed = z.object({
  ...input.acting,
  movementCode: input.words(1, 60),
  level: z.enum(['DISTRICT', 'SCHOOL']),
  title: input.words(3, 300),
  partyIds: z.array(input.id).max(20),
  parentId: input.id.nullish(),
  from: input.day.nullish(),
  to: input.day.nullish(),
});
type Proposal = z.output<typeof parsed>;

builder.mutationField('proposePartnership', (t) =>
  t.field({
    ...signedIn,
    description: 'Proposes a partnership to its other parties. Whoever proposes has agreed by it.',
    type: PartnershipType,
    errors: { types: [TooFewParties, NotAParty, WrongLevel, AlreadyTwinned, WrongParent] },
    args: { input: t.arg({ type: ProposePartnershipInput, description: 'The partnership.' }) },
    resolve: (_, args, context) => {
      const { actor, work, movements, partnerships, now } = context;
      const proposal = parseInput(parsed, args.input);
      const period = { from: proposal.from ?? null, to: proposal.to ?? null };
      if (period.from && period.to && period.to <= period.from) throw new InvalidInput([endsTooEarly]);
      return once(
        work,
        'proposePartnership',
        args.input,
        async () => {
          const organizationId = actingFor(actor, proposal.onBehalfOf);
          const movement = await movements.findByCode(proposal.movementCode);
          if (!movement) throw new NotFound();
          const { level, title, partyIds } = proposal;
          const papers = { periodsCited: [], steeringCommittee: null, provenance: [], generated: false };
          const by = { level, title, partyIds, period, papers, organizationId, movementId: movement.id, at: now() };
          const facts = await factsOf(proposal, movement.id, context);
          const events = proposePartnership(
            { ...by, id: work.newId('pts'), parentId: proposal.parentId ?? null },
            facts,
          );
          return partnerships.add(events);
        },
        partnerships.get,
      );
    },
  }),
);

const endsTooEarly = {
  path: 'to',
  text: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
};

async function factsOf(
  { partyIds, parentId }: Proposal,
  movementId: string,
  { registry, partnerships, today }: Context,
): Promise<ProposalFacts> {
  const [known, above] = await Promise.all([registry.organizations(partyIds), registry.supervisors(partyIds, today)]);
  return {
    parties: [...known.values()].map((organization) => ({
      id: organization.id,
      kind: organization.kind,
      name: nameOn(organization, today),
      lives: covers(organization, today),
    })),
    supervisorIds: [...new Set(partyIds.flatMap((id) => above.get(id) ?? []))],
    parent: parentId ? await partnerships.find(parentId) : null,
    twinned: await partnerships.areTwinned(movementId, partyIds),
  };
}
