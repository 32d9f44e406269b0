import { asOf as holding } from '@twinning/domain/period';
import { asKnownAt, asOf, paging } from '../arguments.graphql.ts';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationConnectionType, OrganizationType } from './organization.graphql.ts';
import { HierarchyType, OrganizationKindType } from './organization-enums.graphql.ts';

const hierarchy = builder.args((t) => ({
  hierarchy: t.field({
    type: HierarchyType,
    required: false,
    defaultValue: 'ADMINISTRATIVE',
    description: 'In which order of superiors.',
  }),
}));

builder.objectFields(OrganizationType, (t) => ({
  parent: t.field({
    ...everyone,
    type: OrganizationType,
    nullable: true,
    args: { ...hierarchy, ...asOf, ...asKnownAt },
    description: 'The body above it on the day; null when it has none or it is not known.',
    resolve: async ({ id }, { hierarchy, asOf, asKnownAt }, { organizations, today }) => {
      const order = hierarchy ?? 'ADMINISTRATIVE';
      const day = asOf ?? today;
      if (!asKnownAt) {
        const superior = await organizations.on(day).superior(id, order);
        return superior ? organizations.find(superior) : null;
      }
      const placements = await organizations.factsKnownAt(asKnownAt).placements(id);
      const placed = holding(
        placements.filter((placement) => placement.hierarchy === order),
        day,
      );
      return placed ? organizations.find(placed.parentId) : null;
    },
  }),
  descendants: t.field({
    ...everyone,
    type: OrganizationConnectionType,
    args: {
      kinds: t.arg({ type: [OrganizationKindType], required: false, description: 'Only bodies of these kinds.' }),
      ...hierarchy,
      ...asOf,
      ...paging,
    },
    description: 'Every body below it on the day, at any depth, in the natural order of Vietnamese names.',
    resolve: ({ id }, { kinds, hierarchy, asOf, ...page }, { descendants, today }) =>
      descendants(id, { kinds, hierarchy: hierarchy ?? 'ADMINISTRATIVE', day: asOf ?? today, ...page }),
  }),
}));
