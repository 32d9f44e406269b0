import { builder, described } from '../builder.ts';
import { type Figure, hierarchies } from './participation.ts';

export const HierarchyType = builder.enumType('Hierarchy', {
  description: 'One of the parallel orders in which organizations stand under one another.',
  values: hierarchies,
});

const figures: Record<Figure, string> = {
  DISTRICTS: 'District offices in a signed partnership.',
  SCHOOLS_WITH_PLAN: 'Preschools, primary and lower-secondary schools with an agreed joint plan.',
  SCHOOLS_WITHOUT_PLAN: 'Those without one.',
  UPPER_UNITS_SIGNED: 'Upper-secondary schools and centres with a memorandum in force.',
};

export const FigureType = builder.enumType('ParticipationFigure', {
  description: 'A figure of `Participation` whose rows can be listed.',
  values: described(figures),
});
