import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '#app/root.tsx';

export type Frame = Exclude<ReturnType<typeof useRouteLoaderData<typeof loader>>, undefined>;
export type Viewer = NonNullable<Frame['viewer']>;
export type Role = Viewer['memberships'][number]['role'];

/** What every page knows: who reads, in which language, which movements there are. Absent on error pages of the root. */
export function useFrame(): Frame | undefined {
  return useRouteLoaderData<typeof loader>('root');
}

export function useViewer(): Viewer | null {
  return useFrame()?.viewer ?? null;
}

const SEATED: Role[] = ['COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER'];

export const rolesOf = (viewer: Viewer | null): Role[] => viewer?.memberships.map(({ role }) => role) ?? [];
export const hasRole = (viewer: Viewer | null, ...roles: Role[]): boolean =>
  rolesOf(viewer).some((role) => roles.includes(role));

/** Whoever only sits on an award committee has no reports of their own to write or receive. */
export const onlySeated = (viewer: Viewer | null): boolean => {
  const roles = rolesOf(viewer);
  return roles.length > 0 && roles.every((role) => SEATED.includes(role));
};

/** The organisations the viewer may act for. */
export const unitsOf = (viewer: Viewer | null) => viewer?.memberships.map(({ organization }) => organization) ?? [];
