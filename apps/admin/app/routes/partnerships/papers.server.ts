import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { notFoundOr } from '#app/graph/not-found.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';

/** What the forms of the papers need to know of a partnership. */
const PartnershipPapers = graphql(`
  query PartnershipPapers($id: ID!) {
    partnership(id: $id) {
      id
      title
      status
      parties { organization { id name } }
      movement { strands { code title } }
      memoranda {
        id
        title
        place
        version
        status
        signedOn { value precision }
        signatures { signedAt }
        commitments { id text strand { code } dueOn responsible { id } }
      }
      plans { id symbol status version items { id text strand { code } dueOn responsible { id } } }
    }
  }
`);

export async function papersOf(graph: Graph, { params, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  const { data, missing } = await graph.ask(PartnershipPapers, { id: params.id ?? '' });
  if (!data?.partnership) throw notFoundOr(missing, context);
  const { parties, movement, ...partnership } = data.partnership;
  const known = parties.flatMap(({ organization }) => organization ?? []);
  return { ...partnership, parties: known, strands: movement.strands };
}

type Kept = {
  id: string;
  text: string;
  strand: { code: string } | null;
  dueOn: string | null;
  responsible: { id: string } | null;
};

/** A row as the form holds it: an item keeps its id, so that what was done under it stays with it. */
export const rowOf = ({ id, text, strand, dueOn, responsible }: Kept) => ({
  id,
  text,
  strandCode: strand?.code,
  dueOn: dueOn ?? undefined,
  responsibleId: responsible?.id,
});
