import type { Day } from '@twinning/domain/day';
import { covers, type Period } from '@twinning/domain/period';

export const organizationKinds = [
  'MINISTRY',
  'PARTY_COMMITTEE',
  'DEPARTMENT',
  'TRADE_UNION',
  'DISTRICT_OFFICE',
  'COMMUNE_COMMITTEE',
  'PROFESSIONAL_CLUSTER',
  'SCHOOL',
  'CONTINUING_EDUCATION_CENTER',
  'PRESS',
] as const;
export const codeSchemes = ['LOCAL', 'GSO', 'MOET'] as const;
export const hierarchies = ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER'] as const;
export const zones = ['URBAN', 'SUBURBAN'] as const;
export const educationLevels = ['PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY'] as const;

export type OrganizationKind = (typeof organizationKinds)[number];
export type CodeScheme = (typeof codeSchemes)[number];
export type Hierarchy = (typeof hierarchies)[number];
export type Zone = (typeof zones)[number];
export type EducationLevel = (typeof educationLevels)[number];
export type OrganizationStatus = 'PLANNED' | 'ACTIVE' | 'DISSOLVED';

export type Provenance = { field: string; basis: 'STATED' | 'INFERRED' | 'GENERATED'; note: string | null };

/** A first day of which the source states the month or the year only is written as the first of it. */
export type CoarsePrecision = 'MONTH' | 'YEAR';
export type Dated = Period & { precision?: CoarsePrecision | null };
export type DatedName = Dated & { value: string };
export type DatedCode = Dated & { scheme: CodeScheme; value: string };
export type DatedPlacement = Dated & { hierarchy: Hierarchy; parentId: string };
export type DatedZone = Dated & { zone: Zone };
/** The commune in whose territory a body stands. */
export type DatedLocation = Dated & { communeId: string };
export type FactKind = 'LIFE' | 'NAME' | 'CODE' | 'PLACEMENT' | 'ZONE' | 'LOCATION' | 'HEAD' | 'APPOINTMENT';

/** What does not change with the day one asks about. */
export type OrganizationEntry = {
  id: string;
  version: number;
  kind: OrganizationKind;
  levels: readonly EducationLevel[];
  life: Dated;
  generated: boolean;
  provenance: readonly Provenance[];
};

export type DatedFacts = {
  names: readonly DatedName[];
  codes: readonly DatedCode[];
  placements: readonly DatedPlacement[];
  zones: readonly DatedZone[];
  locations: readonly DatedLocation[];
};

/** A body over time: nothing it is called, and nobody it belongs to, holds without a date. */
export type Organization = OrganizationEntry & DatedFacts;

/** A body as it was believed to be, and as it is known now. */
export type OrganizationChange = { before: Organization; after: Organization };

export function statusOn(life: Period, day: Day): OrganizationStatus {
  if (day < life.from) return 'PLANNED';
  return covers(life, day) ? 'ACTIVE' : 'DISSOLVED';
}
