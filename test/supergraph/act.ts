import type { Product } from '../product/start-product.ts';

type Result = { __typename: string; message?: string } & Record<string, unknown>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a person does: one mutation through the gateway, answering the thing made or the refusal by name. */
export const actor = (product: Product) => {
  const send = (who: string | null, mutation: string, made: string, fields: string, input: object) =>
    product.attempt<Record<string, Result>>(
      who,
      `mutation ($input: ${capital(mutation)}Input!) {
         ${mutation}(input: $input) { __typename ... on ${made} { ${fields} } ... on Refusal { message } ... on InvalidInput { issues { path message } } }
       }`,
      { input },
    );

  return {
    /** Does it, and fails when it is refused. */
    async does(who: string, mutation: string, made: string, fields: string, input: object): Promise<Result> {
      const { data, errors } = await send(who, mutation, made, fields, input);
      const result = data?.[mutation];
      if (errors || result?.__typename !== made)
        throw new Error(`${who} could not ${mutation}: ${JSON.stringify(errors ?? result)}`);
      return result;
    },
    /** Tries it, and answers the name of the refusal, or the code of the error. */
    async isRefused(who: string | null, mutation: string, made: string, input: object): Promise<string> {
      const { data, errors } = await send(who, mutation, made, '__typename', input);
      return errors ? String(errors[0]?.extensions?.code) : String(data[mutation]?.__typename);
    },
  };
};
