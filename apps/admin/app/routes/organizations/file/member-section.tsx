import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { OrganizationTable } from '../organization-table.tsx';
import { SeeAll } from './see-all.tsx';
import type { File } from './types.ts';

/** The units under this one on the day that is looked at. */
export function MemberSection({ organization: { id, descendants } }: { organization: File }) {
  const { t } = useWords();
  if (descendants.totalCount === 0) return null;
  const members = descendants.edges.map(({ node }) => node);
  return (
    <Section
      title={t('organizations:page.members')}
      aside={<SeeAll total={descendants.totalCount} shown={members.length} to={address.organizationsUnder(id)} />}
    >
      <OrganizationTable organizations={members} sameParent />
    </Section>
  );
}
