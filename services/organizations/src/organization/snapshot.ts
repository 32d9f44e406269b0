import type { OrganizationSnapshot } from '@twinning/events/organizations';
import type { Organization } from './organization.ts';

/** What the other services are told of a body: all of it, so that the last word wins. */
export const snapshotOf = ({
  id,
  version,
  kind,
  levels,
  life,
  names,
  placements,
  generated,
}: Organization): OrganizationSnapshot => ({
  id,
  version,
  kind,
  levels: [...levels],
  ...life,
  names: names.map(({ value, from, to }) => ({ value, from, to })),
  placements: placements.map(({ hierarchy, parentId, from, to }) => ({ hierarchy, parentId, from, to })),
  generated,
});
