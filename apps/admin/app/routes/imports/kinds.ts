import type { graphql } from '#app/graphql.ts';
import { hasRole, type Viewer } from '#app/session/viewer.ts';

export type ImportKind = ReturnType<typeof graphql.scalar<'ImportKind'>>;
export type ImportState = ReturnType<typeof graphql.scalar<'ImportState'>>;
export type RowOutcome = ReturnType<typeof graphql.scalar<'RowOutcome'>>;

export const kinds = [
  'ORGANIZATIONS',
  'PEOPLE',
  'APPOINTMENTS',
  'ACCOUNTS',
  'REORGANIZATION_LINES',
] as const satisfies ImportKind[];
export const outcomes = ['NEW', 'CHANGED', 'DUPLICATE', 'ERROR', 'SAME'] as const satisfies RowOutcome[];

/** The department imports everything, an office the people of the bodies under it. */
export function kindsOf(viewer: Viewer | null): readonly ImportKind[] {
  if (hasRole(viewer, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER')) return kinds;
  return hasRole(viewer, 'DISTRICT_OFFICER', 'COMMUNE_OFFICER') ? ['PEOPLE', 'APPOINTMENTS', 'ACCOUNTS'] : [];
}

export const working = (state: ImportState): state is 'READING' | 'CHECKING' | 'SAVING' | 'UNDOING' =>
  state === 'READING' || state === 'CHECKING' || state === 'SAVING' || state === 'UNDOING';
