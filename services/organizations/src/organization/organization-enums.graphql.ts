import { builder } from '../builder.ts';
import { codeSchemes, educationLevels, hierarchies, organizationKinds, zones } from './organization.ts';

export const OrganizationKindType = builder.enumType('OrganizationKind', {
  description: 'What sort of body it is.',
  values: organizationKinds,
});
export const CodeSchemeType = builder.enumType('CodeScheme', {
  description: 'Who gave a code: the city (LOCAL), the statistics office (GSO) or the ministry of education (MOET).',
  values: codeSchemes,
});
export const HierarchyType = builder.enumType('Hierarchy', {
  description: 'An order of superiors and subordinates; they stand side by side.',
  values: hierarchies,
});
export const ZoneType = builder.enumType('Zone', {
  description: 'Urban (nội thành) or suburban (ngoại thành).',
  values: zones,
});
export const EducationLevelType = builder.enumType('EducationLevel', {
  description: 'A level of education (cấp học): MN, TH, THCS or THPT.',
  values: educationLevels,
});
export const OrganizationStatusType = builder.enumType('OrganizationStatus', {
  description: 'Whether a body is not there yet, at work, or gone on the day one asks about.',
  values: ['PLANNED', 'ACTIVE', 'DISSOLVED'] as const,
});
