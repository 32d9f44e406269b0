import type { Organization } from './organization.ts';
import { unsoundFacts } from './sound-facts.ts';

/** A body as the register takes it in, from a person or from the demonstration city alike. */
export function registered(body: Omit<Organization, 'version'>): Organization {
  const organization = { ...body, version: 1 };
  const fault = unsoundFacts(organization);
  if (fault) throw new Error(`${organization.id} cannot be registered: ${fault}.`);
  return organization;
}
