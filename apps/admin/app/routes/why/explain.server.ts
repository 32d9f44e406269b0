import type { Graph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import type { Subject } from './subject.ts';

const ExplainOrganization = graphql(`
  query ExplainOrganization($subject: ID!, $accountId: ID) {
    explanation: explainOrganizationAccess(subject: $subject, accountId: $accountId) {
      subjectId allowed basis rule next
      right { role organizationId from to }
      lapsed { role organizationId from to }
    }
  }
`);

const ExplainPartnership = graphql(`
  query ExplainPartnership($subject: ID!, $accountId: ID) {
    explanation: explainPartnershipAccess(subject: $subject, accountId: $accountId) {
      subjectId allowed basis rule next
      right { role organizationId from to }
      lapsed { role organizationId from to }
    }
  }
`);

const ExplainActivity = graphql(`
  query ExplainActivity($subject: ID!, $accountId: ID) {
    explanation: explainActivityAccess(subject: $subject, accountId: $accountId) {
      subjectId allowed basis rule next
      right { role organizationId from to }
      lapsed { role organizationId from to }
    }
  }
`);

const ExplainNomination = graphql(`
  query ExplainNomination($subject: ID!, $accountId: ID) {
    explanation: explainNominationAccess(subject: $subject, accountId: $accountId) {
      subjectId allowed basis rule next
      right { role organizationId from to }
      lapsed { role organizationId from to }
    }
  }
`);

const asking = {
  organizations: ExplainOrganization,
  partnerships: ExplainPartnership,
  activities: ExplainActivity,
  recognition: ExplainNomination,
};

const Office = graphql(`
  query OfficeOfRight($id: ID!) { organization(id: $id) { id name } }
`);

/** Whom to turn to, and for whom else the reader may ask. */
export const WhyAsk = graphql(`
  query WhyAsk {
    viewer {
      id
      person { id }
      memberships {
        id
        role
        from
        to
        organization {
          id
          kind
          name
          leader { id position person { id name } }
          parent { id name }
          memberCandidates { accountId name }
        }
      }
    }
  }
`);

export type Explanation = NonNullable<ResultOf<typeof ExplainOrganization>['explanation']>;
type Right = NonNullable<Explanation['right']>;

/** What the service says that keeps the thing; a right with the name of its office. */
export async function explain(graph: Graph, { id, service }: Subject, accountId: string | null) {
  const { data, missing } = await graph.ask(asking[service], { subject: id, accountId });
  const found = data?.explanation ?? null;
  const named = async (right: Right | null) => {
    if (!right) return null;
    const office = await graph.ask(Office, { id: right.organizationId });
    return { ...right, organization: office.data?.organization ?? null };
  };
  const explanation = found && { ...found, right: await named(found.right), lapsed: await named(found.lapsed) };
  return { explanation, missing };
}

export type Explained = NonNullable<Awaited<ReturnType<typeof explain>>['explanation']>;
