import { builder, everyone, house, pages } from '../builder.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { ParticipantConnectionType } from './participant.graphql.ts';
import type { Participation, UnitParticipation } from './participation.ts';
import { FigureType, HierarchyType } from './participation-enums.graphql.ts';

const UnitParticipationType = builder.objectRef<UnitParticipation>('UnitParticipation').implement({
  ...everyone,
  description: 'A unit of the map and the schools directly under it.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The unit: a district office, a commune, a cluster or the department.',
      resolve: ({ unitId }) => ({ id: unitId }),
    }),
    schoolsWithPlan: t.expose('schoolsWithPlan', {
      type: house.TallyType,
      description: 'Its preschools, primary and lower-secondary schools with an agreed joint plan, of all of them.',
    }),
  }),
});

const hierarchy = {
  type: HierarchyType,
  defaultValue: 'ADMINISTRATIVE',
  description: 'Whose map the schools are laid on.',
} as const;

export const ParticipationType = builder.objectRef<Participation>('Participation').implement({
  ...everyone,
  description:
    'Who takes part in a movement: facts as of one day, laid on the map of another. Counted from the records of this service.',
  fields: (t) => ({
    districts: t.field({
      type: house.TallyType,
      description:
        'District offices in a signed partnership, of those alive as of the day; after they were abolished, of those alive on the last day of the movement or of their own.',
      resolve: async (of, _args, { participation }) => (await participation.totals(of)).districts,
    }),
    schoolsWithPlan: t.field({
      type: house.TallyType,
      description:
        'Preschools, primary and lower-secondary schools in a partnership whose joint plan had been agreed, of all alive as of the day.',
      resolve: async (of, _args, { participation }) => (await participation.totals(of)).schoolsWithPlan,
    }),
    upperUnitsSigned: t.field({
      type: house.TallyType,
      description:
        'Upper-secondary schools and continuing-education centres with a memorandum in force by then, of all alive as of the day.',
      resolve: async (of, _args, { participation }) => (await participation.totals(of)).upperUnitsSigned,
    }),
    byUnit: t.field({
      type: [UnitParticipationType],
      description:
        'One row for each unit that directly supervises such schools or centres on `mapOn`, by name. The rows and the remainder add up to `schoolsWithPlan`.',
      args: { hierarchy: t.arg(hierarchy) },
      resolve: async (of, { hierarchy }, { participation }) => [...(await participation.byUnit(of, hierarchy)).units],
    }),
    remainder: t.field({
      type: house.TallyType,
      description: 'Schools, and among them those with a plan, that stand under no single unit on `mapOn`.',
      args: { hierarchy: t.arg(hierarchy) },
      resolve: async (of, { hierarchy }, { participation }) => (await participation.byUnit(of, hierarchy)).remainder,
    }),
    schools: t.field({
      type: ParticipantConnectionType,
      description: 'The organizations behind a figure, by name.',
      args: {
        figure: t.arg({ type: FigureType, description: 'Which figure.' }),
        unit: t.arg.id({ required: false, description: 'Only those directly under this unit on `mapOn`.' }),
        withoutUnit: t.arg.boolean({
          defaultValue: false,
          description: 'Only the remainder: those under no single unit.',
        }),
        hierarchy: t.arg(hierarchy),
        ...pages(),
      },
      resolve: (of, { figure, unit, withoutUnit, hierarchy, ...page }, { participation }) =>
        participation.participants(of, figure, { unit, withoutUnit, hierarchy }, page),
    }),
  }),
});

builder.objectField(MovementType, 'participation', (t) =>
  t.field({
    authScopes: { signedIn: true },
    type: ParticipationType,
    description: 'Figures of the movement. For whoever is signed in.',
    args: {
      asOf: t.arg({ type: 'Date', required: false, description: 'The day of the facts; today when left out.' }),
      mapOn: t.arg({
        type: 'Date',
        required: false,
        description: 'The day of the map the schools are laid on; `asOf` when left out.',
      }),
    },
    resolve: (movement, { asOf, mapOn }, { today }) => {
      const day = asOf ?? today;
      return { movement, asOf: day, mapOn: mapOn ?? day };
    },
  }),
);
