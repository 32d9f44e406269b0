import { Link, useSearchParams } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { changed } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { CascadeRow } from './cascade.server.ts';

type CascadeTableProps = { caption: string; rows: CascadeRow[]; offices: boolean };

/** Who has acted and by which papers; of an office also how many of its schools. */
export function CascadeTable({ caption, rows, offices }: CascadeTableProps) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ organization }) => organization.id}
      columns={[
        {
          name: t('documents:cascade.unit'),
          cell: ({ organization }) => (
            <>
              <OrganizationLink organization={organization} /> <DemonstrationMark generated={organization.generated} />
            </>
          ),
        },
        { name: t('documents:cascade.state'), cell: (row) => <State row={row} /> },
        ...(offices
          ? [
              {
                name: t('documents:cascade.schools'),
                numeric: true,
                cell: ({ organization, schools }: CascadeRow) =>
                  schools && (
                    <Link to={`${changed(search, { show: 'schools', office: organization.id, acted: null })}#rows`}>
                      {number(schools.count)} / {number(schools.of)}
                    </Link>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function State({ row: { acted, acts, predecessors } }: { row: CascadeRow }) {
  const { t } = useWords();
  if (acted) return <Acts acts={acts} />;
  if (predecessors.length === 0) return <Tag tone="draft">{t('documents:cascade.waiting')}</Tag>;
  return (
    <div className="grid justify-items-start gap-1">
      <Tag tone="waiting">{t('documents:cascade.inherited')}</Tag>
      {predecessors.map((predecessor) => (
        <div key={predecessor.organization.id}>
          <OrganizationLink organization={predecessor.organization} />
          <Acts acts={predecessor.acts.map((act) => ({ ...act, direct: true }))} />
        </div>
      ))}
    </div>
  );
}

function Acts({ acts }: { acts: CascadeRow['acts'] }) {
  const { t, partialDay } = useWords();
  return (
    <ul className="grid gap-1">
      {acts.map(({ direct, document: { id, kind, symbol, issuedOn } }) => (
        <li key={id}>
          <ContextLink to={address.document(id)}>
            {t(`documents:kind.${kind}`)} {symbol ?? t('documents:noSymbol')}
          </ContextLink>
          <span className="text-soft">
            , {partialDay(issuedOn)}
            {!direct && ` (${t('documents:cascade.indirect')})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
