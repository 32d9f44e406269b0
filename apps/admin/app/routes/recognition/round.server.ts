import * as z from 'zod';
import { id } from '#app/forms/values.ts';
import { graphql } from '#app/graphql.ts';
import { NominationRow } from './nomination-table.tsx';
import { NomineeParts } from './nominee.tsx';

export const RoundQuery = graphql(`
  query RoundPage($code: String!) {
    awardRound(code: $code) {
      id
      code
      title
      phase
      publishedUntil
      demonstration
      policy { code title effectiveFrom sources unknown }
      committee { seats { id role from to member { id name } } quorum { required } }
      categories { id code title nomineeKind quota criteria { id code title weight source minimum } }
    }
  }
`);

export const NominationsQuery = graphql(
  `
    query RoundNominations($code: String!, $category: String, $status: [NominationStatus!], $after: String) {
      awardRound(code: $code) {
        id
        nominations(category: $category, status: $status, first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { ...NominationRow } }
        }
      }
    }
  `,
  [NominationRow],
);

export const CountsQuery = graphql(`
  query RoundCounts($code: String!, $category: String) {
    awardRound(code: $code) {
      id
      all: nominations(category: $category, first: 1) { totalCount }
      DRAFT: nominations(category: $category, status: [DRAFT], first: 1) { totalCount }
      SUBMITTED: nominations(category: $category, status: [SUBMITTED], first: 1) { totalCount }
      RETURNED: nominations(category: $category, status: [RETURNED], first: 1) { totalCount }
      ELIGIBLE: nominations(category: $category, status: [ELIGIBLE], first: 1) { totalCount }
      INELIGIBLE: nominations(category: $category, status: [INELIGIBLE], first: 1) { totalCount }
      SCORED: nominations(category: $category, status: [SCORED], first: 1) { totalCount }
      SHORTLISTED: nominations(category: $category, status: [SHORTLISTED], first: 1) { totalCount }
      BALLOTED: nominations(category: $category, status: [BALLOTED], first: 1) { totalCount }
      PROPOSED: nominations(category: $category, status: [PROPOSED], first: 1) { totalCount }
      PUBLISHED: nominations(category: $category, status: [PUBLISHED], first: 1) { totalCount }
      DECIDED: nominations(category: $category, status: [DECIDED], first: 1) { totalCount }
      REJECTED: nominations(category: $category, status: [REJECTED], first: 1) { totalCount }
      CANCELLED: nominations(category: $category, status: [CANCELLED], first: 1) { totalCount }
    }
  }
`);

export const StandingsQuery = graphql(
  `
    query RoundStandings($code: String!, $category: String!, $method: ScoringMethod!) {
      awardRound(code: $code) {
        id
        category(code: $category) {
          id
          standings(method: $method) {
            method
            inputsHash
            computedAt
            rows { rank tiedWith total belowMinimum nomination { id status nominee { ...NomineeParts } } }
            sensitivity { method winnersInCommon }
          }
        }
      }
    }
  `,
  [NomineeParts],
);

export const MeetingsQuery = graphql(
  `
    query RoundMeetings($code: String!) {
      awardRound(code: $code) {
        id
        meetings {
          id
          heldOn
          quorum { required present met }
          attendance { present writtenOpinion seat { id role member { id name } } }
          ballots { closedAt for against abstain required passed ownVoteCast nomination { id nominee { ...NomineeParts } } }
        }
      }
    }
  `,
  [NomineeParts],
);

export const OfRound = z.object({ roundId: id, onBehalfOf: id });
export const OfBallot = z.object({ meetingId: id, nominationId: id, onBehalfOf: id });

export const OpenScoring = graphql(`
  mutation OpenScoring($input: OpenScoringInput!) {
    openScoring(input: $input) {
      __typename
      ... on AwardRound { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const CloseScoring = graphql(`
  mutation CloseScoring($input: CloseScoringInput!) {
    closeScoring(input: $input) {
      __typename
      ... on AwardRound { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const CloseBallot = graphql(`
  mutation CloseBallot($input: CloseBallotInput!) {
    closeBallot(input: $input) {
      __typename
      ... on Meeting { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
