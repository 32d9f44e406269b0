import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { ExplainForm } from './explain-form.tsx';
import type { RegisterLine } from './register.server.ts';

type RegisterTableProps = { caption: string; lines: RegisterLine[]; keeper: boolean };

const placeOf = ({ number, until, letter }: RegisterLine): string =>
  number === until ? `${number}${letter ?? ''}` : `${number}–${until}`;

/** Papers at their numbers, and the numbers between them that bear none. */
export function RegisterTable({ caption, lines, keeper }: RegisterTableProps) {
  const { t, partialDay } = useWords();
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => `${placeOf(line)} ${line.document?.id}`}
      columns={[
        { name: t('documents:register.number'), cell: (line) => <span className="figure">{placeOf(line)}</span> },
        {
          name: t('documents:register.paper'),
          cell: (line) => (line.document ? <Paper document={line.document} /> : <Gap line={line} keeper={keeper} />),
        },
        {
          name: t('documents:column.issuedOn'),
          cell: ({ document }) => document && partialDay(document.issuedOn),
        },
        {
          name: t('documents:column.issuers'),
          cell: ({ document }) => document && <OrganizationLinks organizations={document.issuers} />,
        },
      ]}
    />
  );
}

function Paper({ document: { id, symbol, abstract } }: { document: NonNullable<RegisterLine['document']> }) {
  const { t } = useWords();
  return (
    <>
      <ContextLink to={address.document(id)}>{symbol ?? t('documents:noSymbol')}</ContextLink>
      {abstract && <p className="max-w-[60ch] text-soft">{abstract}</p>}
    </>
  );
}

function Gap({ line, keeper }: { line: RegisterLine; keeper: boolean }) {
  const { t } = useWords();
  return (
    <div className="grid justify-items-start gap-1">
      {line.reason === null ? (
        <Tag tone="late">{t('documents:register.unexplained')}</Tag>
      ) : (
        <>
          <Tag tone="draft">{t('documents:register.explained')}</Tag>
          <span>{line.reason}</span>
        </>
      )}
      {keeper && <ExplainForm line={line} />}
    </div>
  );
}
