import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { PartnershipTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { curve, LEFT, layOut, type Place, RIGHT, shortName } from './network-layout.ts';
import type { DistrictPair } from './types.ts';

export function Network({ partnerships }: { partnerships: DistrictPair[] }) {
  const { t } = useWords();
  if (partnerships.length === 0)
    return (
      <Section title={t('overview:network.title')}>
        <EmptyState title={t('overview:network.none.title')} reason={t('overview:network.none.reason')} />
      </Section>
    );
  return (
    <Section title={t('overview:network.title')}>
      <div className="grid items-start gap-x-12 gap-y-6 xl:grid-cols-[26rem_minmax(0,1fr)]">
        <Picture partnerships={partnerships} />
        <PairTable partnerships={partnerships} />
      </div>
    </Section>
  );
}

function Picture({ partnerships }: { partnerships: DistrictPair[] }) {
  const { t } = useWords();
  const { left, right, lines, height } = layOut(partnerships);
  return (
    <svg
      viewBox={`0 0 360 ${height}`}
      role="img"
      aria-label={t('overview:network.picture', { count: left.length, others: right.length })}
      className="block w-full max-w-md fill-ink text-[11px]"
    >
      <text x={LEFT - 10} y={10} textAnchor="end" className="fill-soft">
        {t('overview:network.urban')}
      </text>
      <text x={RIGHT + 10} y={10} className="fill-soft">
        {t('overview:network.suburban')}
      </text>
      {lines.map((line) => (
        <path key={line.key} d={curve(line)} className="fill-none stroke-bar" strokeWidth={1.25}>
          <title>{line.title}</title>
        </path>
      ))}
      {[...left, ...right].map((office) => (
        <Mark key={office.id} office={office} />
      ))}
    </svg>
  );
}

function Mark({ office: { x, y, name } }: { office: Place }) {
  const atLeft = x === LEFT;
  return (
    <>
      <circle cx={x} cy={y} r={3.5} />
      <text x={atLeft ? x - 10 : x + 10} y={y + 4} textAnchor={atLeft ? 'end' : 'start'}>
        {shortName(name)}
      </text>
    </>
  );
}

function PairTable({ partnerships }: { partnerships: DistrictPair[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('overview:network.caption')}
      rows={partnerships}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('overview:network.partnership'),
          cell: ({ id, title, generated }) => (
            <>
              <ContextLink to={address.partnership(id)}>{title}</ContextLink>{' '}
              <DemonstrationMark generated={generated} />
            </>
          ),
        },
        { name: t('overview:network.status'), cell: ({ status }) => <PartnershipTag status={status} /> },
      ]}
    />
  );
}
