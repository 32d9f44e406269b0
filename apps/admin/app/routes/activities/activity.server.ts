import { graphql } from '#app/graphql.ts';

export const ActivityFile = graphql(`
  query ActivityFile($id: ID!, $asOf: Date) {
    activity(id: $id) {
      id
      kind
      theme
      aliases
      description
      mode
      status
      place
      generated
      recordedAt
      heldOn { value precision }
      organizer { id name(asOf: $asOf) }
      participation { organization { id name(asOf: $asOf) } teachers pupils confirmedAt }
      disputes {
        organization { id name(asOf: $asOf) }
        about { id name(asOf: $asOf) }
        teachers
        pupils
        reason
        raisedAt
        resolvedAt
      }
      evidence(first: 50) {
        totalCount
        edges { node { id kind caption url consent width height addedAt } }
      }
      provenance { field basis note }
    }
  }
`);

/** The twinning and its plan, which another service keeps. */
export const ActivityTwinning = graphql(`
  query ActivityTwinning($id: ID!) {
    activity(id: $id) {
      id
      partnership { id title status parties { organization { id name } } }
      planItems { id text }
    }
  }
`);
