import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';

type Organization = { id: string; name: string };

export function OrganizationLink({ organization }: { organization: Organization }) {
  return <ContextLink to={address.organization(organization.id)}>{organization.name}</ContextLink>;
}

/** "MN Cao Dương, MN Dân Hoà, MN Thụy Phương", each leading to its file. */
export function OrganizationLinks({ organizations }: { organizations: readonly Organization[] }) {
  return organizations.map((organization, index) => (
    <span key={organization.id}>
      {index > 0 && ', '}
      <OrganizationLink organization={organization} />
    </span>
  ));
}
