import { type Service, services } from '@twinning/events/services';

/** Who has a schema, a login role and a job schema of its own. */
export const serviceNames = services;
export type ServiceName = Service;

/** Who logs in: each service, and apart from its service the sign-in code that keeps passwords and sessions. */
export const roleNames = [...services, 'identity'] as const;
export type RoleName = ServiceName | 'identity';

export const roleOf = (name: RoleName): string => `twinning_${name}`;

/** The same database as another role. */
export function urlAs(url: string, name: RoleName, password: string): string {
  const theirs = new URL(url);
  theirs.username = roleOf(name);
  theirs.password = encodeURIComponent(password);
  return theirs.href;
}
