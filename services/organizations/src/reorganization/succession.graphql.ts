import type { Day } from '@twinning/domain/day';
import { covers, asOf as holding } from '@twinning/domain/period';
import { asOf } from '../arguments.graphql.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { ShareType } from './reorganization-enums.graphql.ts';
import type { Succession } from './succession.ts';

const SuccessionType = builder
  .objectRef<{ organization: OrganizationEntry; share: Succession['share'] }>('Succession')
  .implement({
    ...everyone,
    description: 'A body that took over from another, wholly or in part.',
    fields: (t) => ({
      organization: t.expose('organization', { type: OrganizationType, description: 'The other body.' }),
      share: t.expose('share', {
        type: ShareType,
        description: 'WHOLE when all of the one went to the other, at every step between them; PART otherwise.',
      }),
    }),
  });

async function named(successions: readonly Succession[], { organizations }: Context, day: Day | null = null) {
  const found = await Promise.all(
    successions.map(async ({ organizationId, share }) => ({
      organization: await organizations.find(organizationId),
      share,
    })),
  );
  return found.flatMap(({ organization, share }) =>
    organization && (day === null || covers(organization.life, day)) ? [{ organization, share }] : [],
  );
}

function thoseItWas(kind: OrganizationEntry['kind'], found: Awaited<ReturnType<typeof named>>) {
  const became = found.filter(({ organization, share }) => organization.kind === kind || share === 'WHOLE');
  return became.length > 0 ? became : found;
}

builder.objectFields(OrganizationType, (t) => ({
  successors: t.field({
    ...everyone,
    type: [SuccessionType],
    args: { ...asOf },
    description:
      'The bodies that had taken over from it by the day, through any number of reorganisations; the very next ones when no day is given. Empty while it lives.',
    resolve: async ({ id }, { asOf }, context) =>
      named(await context.successions.successors(id, asOf ?? null), context),
  }),
  predecessors: t.field({
    ...everyone,
    type: [SuccessionType],
    args: { ...asOf },
    description:
      'The bodies of the day from which it came, through any number of reorganisations; the ones just before it when no day is given. A body of another kind counts only if all of it went there, or if there are no others: an office whose work was divided among communes became none of them.',
    resolve: async ({ id, kind }, { asOf }, context) =>
      thoseItWas(kind, await named(await context.successions.predecessors(id, asOf ?? null), context, asOf ?? null)),
  }),
  answeredBy: t.field({
    ...everyone,
    type: [SuccessionType],
    args: { ...asOf },
    description:
      'Who answers for it on the day: itself while it lives, then those that took over from it; where nobody did, whoever stood above it, or answers for that body. Empty before its life.',
    resolve: async ({ id }, { asOf }, context) => named(await context.answeredBy(id, asOf ?? context.today), context),
  }),
  location: t.field({
    ...everyone,
    type: OrganizationType,
    nullable: true,
    args: { ...asOf },
    description: 'The commune in whose territory it stands on the day; null when that is not known.',
    resolve: async ({ id }, { asOf }, { organizations, today }) => {
      const day = asOf ?? today;
      const located = holding(await organizations.facts.locations(id), day);
      return located ? organizations.find(located.communeId) : null;
    },
  }),
}));
