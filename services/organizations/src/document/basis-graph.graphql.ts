import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import type { BasisGraph } from './basis-graph.repository.ts';
import { CitationType } from './citation.graphql.ts';
import type { Citation } from './cite.ts';
import { OfficialDocumentType } from './official-document.graphql.ts';
import type { DocumentEntry } from './official-document.ts';

const DEEPEST = 6;
type Node = { document: DocumentEntry; level: number };
type Edge = { citation: Citation & { document: DocumentEntry } };
type Graph = { nodes: Node[]; edges: Edge[]; complete: boolean };

const NodeType = builder.objectRef<Node>('BasisGraphNode').implement({
  ...everyone,
  description: 'A paper of the graph.',
  fields: (t) => ({
    document: t.expose('document', { type: OfficialDocumentType, description: 'The paper.' }),
    level: t.exposeInt('level', {
      description:
        'How far it stands from the paper asked about, by the longest way: below 0 what that rests on, above 0 what rests on it.',
    }),
  }),
});

const EdgeType = builder.objectRef<Edge>('BasisGraphEdge').implement({
  ...everyone,
  description: 'One paper of the graph resting on another.',
  fields: (t) => ({
    citingId: t.id({ description: 'The paper that rests.', resolve: ({ citation }) => citation.citing.id }),
    basisId: t.id({ description: 'The paper it rests on.', resolve: ({ citation }) => citation.cited.id }),
    citation: t.expose('citation', { type: CitationType, description: 'How the one writes the other.' }),
  }),
});

const GraphType = builder.objectRef<Graph>('BasisGraph').implement({
  ...everyone,
  description: 'The papers that a paper rests on and those that rest on it, directly and through others.',
  fields: (t) => ({
    nodes: t.expose('nodes', {
      type: [NodeType],
      description: 'At most 200 papers, the nearest ones, by their level.',
    }),
    edges: t.expose('edges', { type: [EdgeType], description: 'Who rests on whom among them.' }),
    complete: t.exposeBoolean('complete', { description: 'False when there are more than 200 papers around it.' }),
  }),
});

function graphOf({ nodes, edges, complete }: BasisGraph, papers: readonly DocumentEntry[]): Graph {
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    nodes: nodes.flatMap(({ id, level }) => {
      const document = known.get(id);
      return document ? [{ document, level }] : [];
    }),
    edges: edges.flatMap(({ citingId, basisId, asCited }) => {
      const [citing, cited] = [known.get(citingId), known.get(basisId)];
      return citing && cited ? [{ citation: { citing, cited, asCited, document: cited } }] : [];
    }),
    complete,
  };
}

builder.objectField(OfficialDocumentType, 'basisGraph', (t) =>
  t.field({
    ...everyone,
    type: GraphType,
    args: {
      depth: t.arg.int({ required: false, defaultValue: 3, description: `How many steps each way, 1 to ${DEEPEST}.` }),
    },
    description: 'What it rests on and what rests on it, directly and through other papers.',
    resolve: async ({ id }, { depth }, { basisGraph, documents }) => {
      const steps = depth ?? 3;
      if (steps < 1 || steps > DEEPEST)
        throw new GraphQLError(`A graph reaches 1 to ${DEEPEST} steps.`, { extensions: { code: 'BAD_USER_INPUT' } });
      const graph = await basisGraph(id, steps);
      return graphOf(graph, await documents.findAll(graph.nodes.map((node) => node.id)));
    },
  }),
);
