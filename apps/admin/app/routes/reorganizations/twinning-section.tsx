import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Heir } from './heir.tsx';
import type { Partnerships, Reorganization } from './record.server.ts';

type TwinningSectionProps = Pick<Reorganization, 'foundings'> & { partnerships: Partnerships };

/** What becomes of the twinnings with a party among the sources. */
export function TwinningSection({ partnerships, foundings }: TwinningSectionProps) {
  const { t, number } = useWords();
  const founding = (id: string | null) => foundings.find((body) => body.id === id) ?? null;
  if (partnerships.totalCount === 0) return null;
  return (
    <Section title={t('reorganizations:page.partnerships')} aside={number(partnerships.totalCount)}>
      <DataTable
        caption={t('reorganizations:page.partnerships')}
        rows={partnerships.edges}
        keyOf={({ cursor }) => cursor}
        columns={[
          {
            name: t('reorganizations:page.partnership'),
            cell: ({ node }) => <ContextLink to={address.partnership(node.id)}>{node.title}</ContextLink>,
          },
          {
            name: t('reorganizations:page.outcome'),
            cell: ({ outcome }) => t(`reorganizations:outcome.${outcome}`),
          },
          {
            name: t('reorganizations:page.heirs'),
            cell: ({ successions }) =>
              successions.map(({ party, successor, foundingId }, index) => (
                <span key={party?.id ?? index} className="block">
                  <OrganizationLink organization={party} />
                  {' → '}
                  <Heir unit={successor} founding={founding(foundingId)} none={t('reorganizations:page.nobody')} />
                </span>
              )),
          },
        ]}
      />
      <Pager page={partnerships} name="twinnings" of={t('reorganizations:page.partnerships')} />
    </Section>
  );
}
