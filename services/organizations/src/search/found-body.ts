import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';
import type { EducationLevel, Hierarchy, OrganizationKind, Zone } from '../organization/organization.ts';

/** What is known of a body where bodies are looked for. */
export type FoundBody = {
  id: string;
  kind: OrganizationKind;
  levels: readonly EducationLevel[];
  life: Period;
  names: readonly (Period & { value: string })[];
  codes: readonly (Period & { value: string })[];
  zones: readonly (Period & { zone: Zone })[];
  parents: readonly (Period & { hierarchy: Hierarchy; parentId: string })[];
};

export type OrganizationFilter = {
  search?: string | null | undefined;
  kinds?: readonly OrganizationKind[] | null | undefined;
  levels?: readonly EducationLevel[] | null | undefined;
  zone?: Zone | null | undefined;
  parent?: string | null | undefined;
  withoutParent?: boolean | null | undefined;
  /** At any depth under a body. */
  below?: { root: string; hierarchy: Hierarchy };
};

/** A place in a list: how well a body fits what is typed, its name on the day, its id. */
export type ListPlace = { rank: number; name: string; id: string };

export type Found = ListPlace & {
  /** A name it bears on other days, when it was found by that one. */
  matchedName: string | null;
  /** Whether a letter of what was typed had to be read differently. */
  guessed: boolean;
};

export type Asked = { filter: OrganizationFilter; day: Day; after: ListPlace | null; size: number };
