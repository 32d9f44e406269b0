import { hasRole, onlySeated, unitsOf, type Viewer } from '#app/session/viewer.ts';

/** Offices file the papers they issue, schools their own; auditors and committee members none. */
export const mayFile = (viewer: Viewer | null): boolean =>
  !onlySeated(viewer) && !hasRole(viewer, 'AUDITOR', 'SUPPORT');

/** Whether it is worth offering what only the keepers of a paper may do; the service decides. */
export const mayKeep = (viewer: Viewer | null, issuers: readonly { id: string }[]): boolean =>
  viewer !== null &&
  mayFile(viewer) &&
  (hasRole(viewer, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER') ||
    unitsOf(viewer).some((unit) => issuers.some(({ id }) => id === unit.id)));
