import { missingIn } from '#app/graph/answer.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { type Asked, type DifferenceName, differences, kindsOf } from './asked.ts';

const Counts = graphql(`
  query DifferenceCounts(
    $from: Date!
    $to: Date!
    $under: ID
    $schools: [OrganizationKind!]
    $offices: [OrganizationKind!]
  ) {
    schools: registerComparison(from: $from, to: $to, under: $under, kinds: $schools) {
      FOUNDED: count(kind: FOUNDED)
      ENDED: count(kind: ENDED)
      RENAMED: count(kind: RENAMED)
      MOVED: count(kind: MOVED)
      RECODED: count(kind: RECODED)
    }
    offices: registerComparison(from: $from, to: $to, under: $under, kinds: $offices) {
      FOUNDED: count(kind: FOUNDED)
      ENDED: count(kind: ENDED)
      RENAMED: count(kind: RENAMED)
      MOVED: count(kind: MOVED)
      RECODED: count(kind: RECODED)
    }
  }
`);

const Rows = graphql(`
  query DifferenceRows(
    $from: Date!
    $to: Date!
    $under: ID
    $kinds: [OrganizationKind!]
    $kind: DifferenceKind!
    $after: String
  ) {
    registerComparison(from: $from, to: $to, under: $under, kinds: $kinds) {
      differences(kind: $kind, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node {
            kind
            scheme
            before
            after
            organization { id generated then: name(asOf: $from) now: name(asOf: $to) }
            superiorBefore { id name(asOf: $from) }
            superiorAfter { id name(asOf: $to) }
          }
        }
      }
    }
  }
`);

export type Counts = ResultOf<typeof Counts>;
export type DifferencePage = NonNullable<ResultOf<typeof Rows>['registerComparison']>['differences'];
export type DifferenceRow = DifferencePage['edges'][number]['node'];

export type Looked = Asked & { kind: DifferenceName };

const someOf = (counts: Counts | null, of: Asked['of']) => differences.find((kind) => (counts?.[of]?.[kind] ?? 0) > 0);

/** How many units are different and, of the one sort that is looked at, which. */
export async function comparisonOf(graph: Graph, asked: Asked, under: string | null, after: string | null) {
  const days = { from: asked.from, to: asked.to, under };
  const rowsOf = ({ kind, of }: Pick<Looked, 'kind' | 'of'>) =>
    graph.ask(Rows, { ...days, kinds: [...kindsOf(of)], kind, after });
  const counting = graph.ask(Counts, { ...days, schools: [...kindsOf('schools')], offices: [...kindsOf('offices')] });
  const [counts, early] = await Promise.all([counting, asked.kind && rowsOf({ kind: asked.kind, of: asked.of })]);
  const of = asked.kind || someOf(counts.data, 'offices') ? asked.of : 'schools';
  const kind = asked.kind ?? someOf(counts.data, of) ?? 'FOUNDED';
  const rows = early ?? (await rowsOf({ kind, of }));
  return {
    looked: { ...asked, kind, of },
    counts: counts.data,
    page: rows.data?.registerComparison?.differences ?? null,
    missing: missingIn(counts, rows),
  };
}
