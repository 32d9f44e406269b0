import { type Service, services } from '@twinning/events/services';

/** Who has a schema, a login role and a job schema of its own. */
export const serviceNames = services;
export type ServiceName = Service;

export const roleOf = (service: ServiceName): string => `twinning_${service}`;

/** The same database as another role. */
export function urlAs(url: string, service: ServiceName, password: string): string {
  const theirs = new URL(url);
  theirs.username = roleOf(service);
  theirs.password = encodeURIComponent(password);
  return theirs.href;
}
