import { settled, type Unit } from '#app/graph/settled.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';

export const ActivityFile = graphql(`
  query ActivityFile($id: ID!, $asOf: Date) {
    activity(id: $id) {
      id
      kind
      theme
      aliases
      cancelReason
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

/** The activity with every unit named, those not known included. */
export function activityOf(file: NonNullable<ResultOf<typeof ActivityFile>['activity']>, unknown: Unit) {
  return {
    ...file,
    organizer: file.organizer ?? unknown,
    participation: settled(file.participation, 'organization', unknown),
    disputes: settled(settled(file.disputes, 'organization', unknown), 'about', unknown),
  };
}

export function twinningOf(file: NonNullable<ResultOf<typeof ActivityTwinning>['activity']>, unknown: Unit) {
  const { partnership, planItems } = file;
  return {
    partnership: partnership && { ...partnership, parties: settled(partnership.parties, 'organization', unknown) },
    planItems: planItems ?? [],
  };
}
