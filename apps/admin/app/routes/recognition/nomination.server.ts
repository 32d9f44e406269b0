import * as z from 'zod';
import { Reasoned } from '#app/forms/reason-form.tsx';
import { choice, id, text } from '#app/forms/values.ts';
import { graphql } from '#app/graphql.ts';
import { NomineeParts } from './nominee.tsx';

export const NominationQuery = graphql(
  `
    query NominationPage($id: ID!) {
      nomination(id: $id) {
        id
        status
        version
        returnReason
        nominee { ...NomineeParts }
        nominator { id name }
        round { id code title phase publishedUntil demonstration committee { seats { role member { id name } } } }
        category { id code title nomineeKind criteria { id code title weight minimum } }
        eligibility { rule title outcome facts { text source { __typename ... on Activity { id } ... on Report { id } } } }
        dossier { frozenAt hash missing sections { title items { text sourceId } } }
        ownScores { criterion { id title } value }
        scores { criterion { id code title } mean spread judges }
        conflicts { state reason member { id name } path { label } }
        decision { id symbol title awardedOn document { id } }
        certificate { number issuedOn }
      }
    }
  `,
  [NomineeParts],
);

export const OpenBallots = graphql(`
  query OpenBallots($code: String!) {
    awardRound(code: $code) { id meetings { id heldOn ballots { closedAt ownVoteCast nomination { id } } } }
  }
`);

const by = { nominationId: id, onBehalfOf: id };
export const Plain = z.object(by);
export const WithReason = Reasoned.extend(by);
export const Declaring = Reasoned.extend({ nominationId: id });
export const Ruling = Reasoned.extend({ nominationId: id, memberId: id });
export const Cancelling = WithReason.extend({ symbol: text(60) });
export const Casting = z.object({ meetingId: id, nominationId: id, choice: choice(['FOR', 'AGAINST', 'ABSTAIN']) });

export const SubmitNomination = graphql(`
  mutation SubmitNomination($input: SubmitNominationInput!) {
    submitNomination(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const ReturnNomination = graphql(`
  mutation ReturnNomination($input: ReturnNominationInput!) {
    returnNomination(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const AssessEligibility = graphql(`
  mutation AssessEligibility($input: AssessEligibilityInput!) {
    assessEligibility(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const HandInScores = graphql(`
  mutation HandInScores($input: HandInScoresInput!) {
    handInScores(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const CastBallot = graphql(`
  mutation CastBallot($input: CastBallotInput!) {
    castBallot(input: $input) {
      __typename
      ... on Meeting { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const CancelAward = graphql(`
  mutation CancelAward($input: CancelAwardInput!) {
    cancelAward(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const DeclareConflict = graphql(`
  mutation DeclareConflict($input: DeclareConflictInput!) {
    declareConflict(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const DismissConflict = graphql(`
  mutation DismissConflict($input: DismissConflictInput!) {
    dismissConflict(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const PinConflict = graphql(`
  mutation PinConflict($input: PinConflictInput!) {
    pinConflict(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
