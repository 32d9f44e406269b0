import * as z from 'zod';
import { choice, optionalText } from '#app/forms/values.ts';
import { graphql } from '#app/graphql.ts';

export const Asking = z.object({ kind: choice(['EXPORT', 'ERASURE']), reason: optionalText(1000) });

export const AskForData = graphql(`
  mutation AskForData($input: AskForDataInput!) {
    askForData(input: $input) {
      __typename
      ... on DataRequest { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
