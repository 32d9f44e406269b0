import { secretMutations } from '@twinning/subgraph/lone-mutations';
import { buildASTSchema, parse } from 'graphql';
import * as z from 'zod';
import { costOf } from './cost.ts';
import { MOST_TOKENS } from './most-tokens.ts';

/** What a question asks of the processors, as far as it can be told before anybody looks at it. */
export type Weight = 'LIGHT' | 'HEAVY' | 'SECRET';

/** Of the pages people open three hold more; most hold a tenth of it. */
const LIGHT_UP_TO = 1_500;

const names = new RegExp(`\\b(?:${[...secretMutations].join('|')})\\b`);
const asked = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** What is asked in a body, or in the address when there is none. */
function questionIn(url: string | undefined, body: Buffer | null): unknown {
  if (body) return JSON.parse(body.toString());
  const { searchParams } = new URL(url ?? '/', 'http://gateway');
  return {
    ...Object.fromEntries(searchParams),
    variables: JSON.parse(searchParams.get('variables') ?? 'null') as unknown,
  };
}

/**
 * Whether a question may have a password or a code looked at, and whether it asks for much. The name of a field has one way
 * of being written inside a query, but many in what it is wrapped in: what is not plain JSON with a query is taken for the worst.
 */
export function weigher(supergraph: string) {
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });

  function isHeavy({ query, variables, operationName }: z.infer<typeof asked>): boolean {
    try {
      return costOf(schema, parse(query, { maxTokens: MOST_TOKENS }), variables ?? {}, operationName) > LIGHT_UP_TO;
    } catch {
      // It will be refused as soon as it is read.
      return false;
    }
  }

  return (url: string | undefined, body: Buffer | null): Weight => {
    try {
      const { data } = asked.safeParse(questionIn(url, body));
      if (!data || names.test(data.query)) return 'SECRET';
      return isHeavy(data) ? 'HEAVY' : 'LIGHT';
    } catch {
      return 'SECRET';
    }
  };
}
