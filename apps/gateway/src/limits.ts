import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { loneMutations } from '@twinning/subgraph/lone-mutations';
import { costLimit } from './cost-limit.ts';
import { MOST_TOKENS } from './most-tokens.ts';

/** What a query may ask before it is refused unread: the settled queries use at most a third of each. */
export const queryLimits = [
  maxTokensPlugin({ n: MOST_TOKENS }),
  maxDepthPlugin({ n: 20, ignoreIntrospection: true, flattenFragments: true }),
  maxAliasesPlugin({ n: 30, allowList: [] }),
  maxDirectivesPlugin({ n: 50 }),
  costLimit,
  {
    onValidate: ({ addValidationRule }: { addValidationRule(rule: typeof loneMutations): void }) =>
      addValidationRule(loneMutations),
  },
];
