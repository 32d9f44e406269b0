import { graphql } from '#app/graphql.ts';

export const OrganizationFacts = graphql(`
  query OrganizationFacts($id: ID!) {
    organization(id: $id) {
      id
      name
      kind
      version
      status
      zone
      code
      parent { id name }
      location { id name }
      names { value from to }
    }
  }
`);

export const Rename = graphql(`
  mutation RenameOrganization($input: RenameOrganizationInput!) {
    renameOrganization(input: $input) {
      __typename
      ... on Organization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const AssignCode = graphql(`
  mutation AssignCode($input: AssignCodeInput!) {
    assignCode(input: $input) {
      __typename
      ... on Organization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Place = graphql(`
  mutation PlaceOrganization($input: PlaceOrganizationInput!) {
    placeOrganization(input: $input) {
      __typename
      ... on Organization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const SetZone = graphql(`
  mutation ZoneOrganization($input: ZoneOrganizationInput!) {
    zoneOrganization(input: $input) {
      __typename
      ... on Organization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Locate = graphql(`
  mutation LocateOrganization($input: LocateOrganizationInput!) {
    locateOrganization(input: $input) {
      __typename
      ... on Organization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const Dissolve = graphql(`
  mutation DissolveOrganization($input: DissolveOrganizationInput!) {
    dissolveOrganization(input: $input) {
      __typename
      ... on Organization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
