import type { Refused } from '#app/graph/outcome.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { type Basis, basisInput } from './citing.ts';

const BySymbol = graphql(`
  query PapersBySymbol($symbol: String!) {
    officialDocuments(symbol: $symbol, first: 2) { edges { node { id } } }
  }
`);

/** Finds the papers that a form names by their symbols; a symbol that leads nowhere is told beside its field. */
export async function resolveBases(graph: Graph, request: Request, bases: Basis[]) {
  const t = await wordsFor(request);
  const found = await Promise.all(
    bases.map(async ({ documentId, symbol }) => {
      if (documentId || !symbol) return undefined;
      const { officialDocuments } = await graph.need(BySymbol, { symbol });
      return { ids: officialDocuments?.edges.map(({ node }) => node.id) ?? [] };
    }),
  );
  const { issues, legalBases } = basisInput(bases, found, (fault) => t(`documents:basis.${fault}`));
  const refused: Refused | null = issues.length > 0 ? { kind: 'refused', refusal: '', message: '', issues } : null;
  return { refused, legalBases };
}
