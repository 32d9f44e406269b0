import { settled, type Unit } from '#app/graph/settled.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';

/** What the parties, their offices and their papers say. */
export const PartnershipFile = graphql(`
  query PartnershipFile($id: ID!, $asOf: Date) {
    partnership(id: $id) {
      id
      title
      level
      status
      generated
      version
      closedOn
      closingReason
      period { from to }
      periodsCited { from to document { id symbol } }
      movement { id code name strands { code title } }
      parent { id title status }
      children(first: 10) { totalCount edges { node { id title status generated } } }
      parties {
        organization { id name(asOf: $asOf) }
        joinedAt
        agreed
        agreedAt
        signatory { person { id name } position office { id name } signedOn { value precision } }
      }
      consents { supervisor { id name(asOf: $asOf) } status decidedAt note }
      memoranda {
        id
        title
        status
        version
        place
        signedOn { value precision }
        document { id symbol }
        parties { id name(asOf: $asOf) }
        signatures { organization { id name(asOf: $asOf) } signedBy { id name } signedByName position signedAt }
      }
      commitments { id text strand { code title } dueOn responsible { id name(asOf: $asOf) } }
      plans {
        id
        symbol
        status
        version
        amendmentReason
        filedAt
        document { id symbol }
        agreements { organization { id name(asOf: $asOf) } agreed agreedAt }
        items { id text strand { code title } dueOn responsible { id name(asOf: $asOf) } }
      }
      steeringCommittee {
        decision { id symbol }
        members { role person { id name } organization { id name(asOf: $asOf) } }
      }
      documents(first: 20) {
        totalCount
        edges { node { id kind symbol abstract issuedOn { value precision } } }
      }
      timeline(first: 50) { totalCount edges { node { at summary actor { name } } } }
      provenance { field basis note }
    }
  }
`);

/** What came of it, as the service of activities knows. */
export const PartnershipDeeds = graphql(`
  query PartnershipDeeds($id: ID!) {
    partnership(id: $id) {
      id
      reciprocity { given received index }
      commitments { id fulfilment { status activities { id theme } } }
      plans { id items { id activities(first: 1) { totalCount } } }
      activities(first: 5) {
        totalCount
        edges {
          node {
            id
            kind
            theme
            status
            generated
            heldOn { value precision }
            organizer { id name }
          }
        }
      }
    }
  }
`);

/** The file with every unit named, those not known included. */
export function partnershipOf(file: NonNullable<ResultOf<typeof PartnershipFile>['partnership']>, unknown: Unit) {
  return {
    ...file,
    parties: settled(file.parties, 'organization', unknown),
    consents: settled(file.consents, 'supervisor', unknown),
    memoranda: file.memoranda.map((memorandum) => ({
      ...memorandum,
      parties: memorandum.parties ?? [],
      signatures: settled(memorandum.signatures, 'organization', unknown),
    })),
    plans: file.plans.map((plan) => ({ ...plan, agreements: settled(plan.agreements, 'organization', unknown) })),
  };
}

/** What came of it, with nothing in place of what did not come. */
export function deedsOf(deeds: NonNullable<ResultOf<typeof PartnershipDeeds>['partnership']>, unknown: Unit) {
  const { activities } = deeds;
  if (!activities) return null;
  const nodes = settled(
    activities.edges.map(({ node }) => node),
    'organizer',
    unknown,
  );
  const plans = deeds.plans.flatMap(({ items }) => items);
  return { ...deeds, activities: { totalCount: activities.totalCount, nodes }, items: plans };
}
