import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Seen } from './merge-form.tsx';

type Row = { name: string; kept: React.ReactNode; merged: React.ReactNode };
type Body = NonNullable<Seen['keptOrganization']>;
type Person = NonNullable<Seen['keptPerson']>;

const headOf = ({ leader }: Body) => leader?.person?.name ?? '—';

/** The two entries in two columns, and the days of which they say different things. */
export function SideBySide({ preview }: { preview: Seen }) {
  const { t, period } = useWords();
  const { keptOrganization, mergedOrganization, keptPerson, mergedPerson, differences } = preview;
  const bodies = (one: Body, other: Body): Row[] => [
    {
      name: t('people:preview.name'),
      kept: <OrganizationLink organization={one} />,
      merged: <OrganizationLink organization={other} />,
    },
    { name: t('people:preview.code'), kept: one.code ?? '—', merged: other.code ?? '—' },
    { name: t('people:duplicates.parent'), kept: one.parent?.name ?? '—', merged: other.parent?.name ?? '—' },
    { name: t('people:preview.head'), kept: headOf(one), merged: headOf(other) },
  ];
  const people = (one: Person, other: Person): Row[] => [
    { name: t('people:preview.name'), kept: one.name, merged: other.name },
    { name: t('people:preview.terms'), kept: <Terms {...one} />, merged: <Terms {...other} /> },
  ];
  const rows = [
    ...(keptOrganization && mergedOrganization ? bodies(keptOrganization, mergedOrganization) : []),
    ...(keptPerson && mergedPerson ? people(keptPerson, mergedPerson) : []),
  ];
  return (
    <>
      <DataTable
        caption={t('people:preview.title')}
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { name: t('people:preview.what'), cell: ({ name }) => name },
          { name: t('people:preview.kept'), cell: ({ kept }) => kept },
          { name: t('people:preview.merged'), cell: ({ merged }) => merged },
        ]}
      />
      {differences.length > 0 && (
        <Section title={t('people:preview.differences')}>
          <DataTable
            caption={t('people:preview.differences')}
            rows={differences}
            keyOf={({ fact, kept, merged, from }) => `${fact} ${kept} ${merged} ${from}`}
            columns={[
              { name: t('people:preview.what'), cell: ({ fact }) => t(`people:fact.${fact}`) },
              { name: t('people:preview.kept'), cell: ({ kept }) => kept },
              { name: t('people:preview.merged'), cell: ({ merged }) => merged },
              { name: t('people:preview.days'), cell: ({ from, to }) => period({ from, to }) },
            ]}
          />
        </Section>
      )}
    </>
  );
}

function Terms({ appointments }: Person) {
  const { period } = useWords();
  if (appointments.length === 0) return '—';
  return (
    <ul className="grid gap-1">
      {appointments.map(({ id, position, organization, from, to }) => (
        <li key={id}>
          {position}, {organization.name} <span className="text-soft">{period({ from, to })}</span>
        </li>
      ))}
    </ul>
  );
}
