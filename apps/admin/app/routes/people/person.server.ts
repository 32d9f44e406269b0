import { graphql } from '#app/graphql.ts';

export const PersonPage = graphql(`
  query PersonPage($id: ID!) {
    person(id: $id) {
      id
      name
      appointments {
        id
        position
        isHead
        from
        to
        fromPrecision
        toPrecision
        organization { id name version }
      }
    }
  }
`);

export const PeopleNamed = graphql(`
  query PeopleNamed($search: String!) {
    people(search: $search, first: 10) {
      edges { node { id name appointments { id position to organization { id name } } } }
    }
  }
`);

export const EndAppointment = graphql(`
  mutation EndAppointment($input: EndAppointmentInput!) {
    endAppointment(input: $input) {
      __typename
      ... on Appointment { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const CorrectAppointment = graphql(`
  mutation CorrectAppointment($input: CorrectAppointmentInput!) {
    correctAppointment(input: $input) {
      __typename
      ... on Appointment { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
