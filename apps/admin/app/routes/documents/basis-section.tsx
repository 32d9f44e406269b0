import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { layOutBases } from './basis-layout.ts';

export const BasisGraphFragment = graphql(`
  fragment BasisGraphView on OfficialDocument {
    basisGraph(depth: 3) {
      complete
      nodes { level document { id kind symbol issuedOn { value precision } issuers { id name } } }
      edges { citingId basisId }
    }
  }
`);

type Graph = ResultOf<typeof BasisGraphFragment>['basisGraph'];

/** What the paper rests on and what rests on it, drawn, and as a table. */
export function BasisSection({ graph: { nodes, edges, complete } }: { graph: Graph }) {
  const { t, partialDay } = useWords();
  if (nodes.length < 2) return null;
  return (
    <Section title={t('documents:graph.title')} aside={!complete && t('documents:graph.incomplete')}>
      <div className="grid items-start gap-x-12 gap-y-6 xl:grid-cols-[26rem_minmax(0,1fr)]">
        <Picture nodes={nodes} edges={edges} />
        <DataTable
          caption={t('documents:graph.caption')}
          rows={nodes.slice(0, 100)}
          keyOf={({ document }) => document.id}
          columns={[
            {
              name: t('documents:column.symbol'),
              cell: ({ document: { id, kind, symbol } }) => (
                <ContextLink to={address.document(id)}>
                  {t(`documents:kind.${kind}`)} {symbol ?? t('documents:noSymbol')}
                </ContextLink>
              ),
            },
            { name: t('documents:graph.relation'), cell: ({ level }) => <Relation level={level} /> },
            { name: t('documents:column.issuedOn'), cell: ({ document }) => partialDay(document.issuedOn) },
            {
              name: t('documents:column.issuers'),
              cell: ({ document }) => <OrganizationLinks organizations={document.issuers} />,
            },
          ]}
        />
      </div>
    </Section>
  );
}

function Relation({ level }: { level: number }) {
  const { t } = useWords();
  if (level === 0) return t('documents:graph.self');
  const steps = Math.abs(level);
  if (level < 0) return steps === 1 ? t('documents:graph.basis') : t('documents:graph.farBasis', { steps });
  return steps === 1 ? t('documents:graph.resting') : t('documents:graph.farResting', { steps });
}

function Picture({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>) {
  const { t } = useWords();
  const { places, ways, height } = layOutBases(nodes, edges);
  return (
    <svg
      viewBox={`0 0 360 ${height}`}
      role="img"
      aria-label={t('documents:graph.picture', { count: nodes.length })}
      className="block w-full max-w-md fill-ink text-[13px]"
    >
      {ways.map(({ key, path }) => (
        <path key={key} d={path} className="fill-none stroke-bar" strokeWidth={1.25} />
      ))}
      {places.map(({ node: { level, document }, x, y }) => (
        <g key={document.id}>
          <circle cx={x} cy={y} r={level === 0 ? 6 : 4} className={level === 0 ? 'fill-ink' : 'fill-bar'} />
          <text x={x + 12} y={y + 4} className={level === 0 ? 'font-semibold' : undefined}>
            {document.symbol ?? t('documents:noSymbol')}
          </text>
        </g>
      ))}
    </svg>
  );
}
