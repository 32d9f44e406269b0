import { ArrowRight } from 'lucide-react';
import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { DifferencePage, DifferenceRow, Looked } from './comparison.server.ts';

/** The units behind one of the numbers, what they were beside what they are. */
export function DifferenceRows({ page, asked }: { page: DifferencePage; asked: Looked }) {
  const { t, number, day } = useWords();
  const title = `${t(`compare:kind.${asked.kind}`)}: ${t(`compare:of.${asked.of}`)}`;
  const counted = { count: page.totalCount, formatted: number(page.totalCount) };
  return (
    <Section title={title} aside={t('compare:rows', counted)}>
      {page.totalCount === 0 && <EmptyState title={t('compare:empty.title')} reason={t('compare:empty.reason')} />}
      {page.edges.length > 0 && (
        <DataTable
          caption={title}
          rows={page.edges}
          keyOf={({ cursor }) => cursor}
          columns={[
            {
              name: t('compare:unit'),
              cell: ({ node }) => (
                <>
                  <OrganizationLink organization={{ id: node.organization.id, name: nameOf(node) }} />{' '}
                  <DemonstrationMark generated={node.organization.generated} />
                </>
              ),
            },
            { name: t('compare:before', { day: day(asked.from) }), cell: ({ node }) => <Before row={node} /> },
            {
              name: t('compare:after', { day: day(asked.to) }),
              cell: ({ node }) => (
                <span className="inline-flex gap-2">
                  <ArrowRight aria-hidden size={16} className="mt-0.5 shrink-0 text-soft max-sm:hidden" />
                  <span>
                    <After row={node} />
                  </span>
                </span>
              ),
            },
          ]}
        />
      )}
      <Pager page={page} />
    </Section>
  );
}

const nameOf = ({ kind, organization: { then, now } }: DifferenceRow) => (kind === 'ENDED' ? then : now);

function Before({ row: { kind, scheme, before, superiorBefore } }: { row: DifferenceRow }) {
  const { t } = useWords();
  if (kind === 'FOUNDED') return <span className="text-soft">{t('compare:absent')}</span>;
  if (kind === 'ENDED') return t('organizations:status.ACTIVE');
  if (kind === 'MOVED' && superiorBefore) return <OrganizationLink organization={superiorBefore} />;
  return before ? <Value scheme={scheme} text={before} /> : <span className="text-soft">{t('compare:nothing')}</span>;
}

function After({ row: { kind, scheme, after, superiorAfter } }: { row: DifferenceRow }) {
  const { t } = useWords();
  if (kind === 'ENDED') return <span className="text-soft">{t('compare:gone')}</span>;
  if (kind === 'FOUNDED') return t('organizations:status.ACTIVE');
  if (kind === 'MOVED' && superiorAfter) return <OrganizationLink organization={superiorAfter} />;
  return after ? <Value scheme={scheme} text={after} /> : <span className="text-soft">{t('compare:nothing')}</span>;
}

function Value({ scheme, text }: { scheme: DifferenceRow['scheme']; text: string }) {
  const { t } = useWords();
  return (
    <>
      <span className="figure">{text}</span>
      {scheme && <span className="text-soft"> ({t(`organizations:scheme.${scheme}`)})</span>}
    </>
  );
}
