import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Where a file of a service belongs by its suffix; no suffix means the domain. */
const noun = '^services/[^/]+/src/(?!demonstration/|identity/|files/|mail/)[^/]+/';
const suffixed = '\\.(row|repository|graphql|listener|task|int\\.test|test|test-kit)\\.ts$';
const machinery =
  '^node_modules/(@mikro-orm|@pothos|@apollo|graphql|kysely|pg|dataloader|graphile-worker|jose|pino|uuid)/';

/** The dependency rules of the house; each name is the sentence a failing check prints. */
export const rules: IForbiddenRuleType[] = [
  {
    name: 'a service imports no other service: they meet in entity keys and in packages/events',
    severity: 'error',
    from: { path: '^services/([^/]+)/' },
    to: { path: '^services/', pathNot: '^services/$1/' },
  },
  {
    name: 'the gateway and the admin import no service',
    severity: 'error',
    from: { path: '^apps/' },
    to: { path: '^services/' },
  },
  {
    name: 'packages never import services, apps or tests',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^(services|apps|test)/' },
  },
  {
    name: 'nothing imports an app, but the tests that start it',
    severity: 'error',
    from: { path: '^(packages|services)/' },
    to: { path: '^apps/' },
  },
  {
    name: 'packages/domain and packages/env import nothing of ours',
    severity: 'error',
    from: { path: '^packages/(domain|env)/', pathNot: '\\.test\\.ts$' },
    to: { path: '^(packages|services|apps)/', pathNot: '^packages/(domain|env)/' },
  },
  {
    name: 'the domain knows no ORM, no GraphQL and no jobs',
    severity: 'error',
    from: { path: noun, pathNot: suffixed },
    to: { path: machinery },
  },
  {
    name: 'the domain knows nothing of Node',
    severity: 'error',
    from: { path: noun, pathNot: suffixed },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'the domain knows no row, no repository, no resolver, no context',
    severity: 'error',
    from: { path: noun, pathNot: suffixed },
    to: { path: '\\.(row|repository|graphql)\\.ts$|/src/(context|builder|schema|rows|env|main)\\.ts$' },
  },
  {
    name: 'a resolver reaches rows only through repositories of its context',
    severity: 'error',
    from: { path: '\\.graphql\\.ts$' },
    to: { path: '\\.(row|repository)\\.ts$|node_modules/(@mikro-orm|kysely|pg)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'a repository knows no resolver',
    severity: 'error',
    from: { path: '\\.(row|repository)\\.ts$' },
    to: { path: '\\.graphql\\.ts$|node_modules/(@pothos|@apollo)/' },
  },
  {
    name: 'no file depends on itself in a circle, but for types',
    severity: 'error',
    from: { path: '^(packages|services)/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];
