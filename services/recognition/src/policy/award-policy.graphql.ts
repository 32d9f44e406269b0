import { builder } from '../builder.ts';
import type { AwardPolicy, Share } from './award-policy.ts';

const everyone = { authScopes: { everyone: true } } as const;

const ShareType = builder.objectRef<Share>('PolicyShare').implement({
  ...everyone,
  description: 'A share of a whole.',
  fields: (t) => ({
    numerator: t.exposeInt('numerator', { description: 'Parts wanted.' }),
    denominator: t.exposeInt('denominator', { description: 'Parts of the whole.' }),
    strict: t.exposeBoolean('strict', { description: 'Whether more than the share is wanted, not just the share.' }),
  }),
});

export const AwardPolicyType = builder.objectRef<AwardPolicy>('AwardPolicy').implement({
  ...everyone,
  description:
    'What the law and the sector ask of an award round, in the version of one day. A round keeps its version.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Name of the version.' }),
    effectiveFrom: t.expose('effectiveFrom', {
      type: 'Date',
      description: 'First day on which rounds are opened under it.',
    }),
    effectiveTo: t.expose('effectiveTo', {
      type: 'Date',
      nullable: true,
      description: 'First day on which they no longer are; null while it applies.',
    }),
    title: t.string({ description: 'Title.', resolve: ({ title }, _args, { language }) => title[language] }),
    quorum: t.expose('quorum', { type: ShareType, description: 'Share of the seated members that makes a meeting.' }),
    ballotShare: t.expose('ballot', {
      type: ShareType,
      description: 'Share of ALL seated members, absent and barred ones counted, that must vote for a nomination.',
    }),
    sources: t.stringList({
      description: 'Laws and rules it rests on.',
      resolve: ({ sources }, _args, { language }) => sources.map((source) => source[language]),
    }),
    unknown: t.stringList({
      description: 'What no known article settles, and what is done meanwhile.',
      resolve: ({ unknown }, _args, { language }) => unknown.map((gap) => gap[language]),
    }),
  }),
});

builder.queryField('awardPolicies', (t) =>
  t.field({
    ...everyone,
    type: [AwardPolicyType],
    description: 'Every version of the policy, the youngest first.',
    resolve: (_root, _args, { policies }) => policies.findAll(),
  }),
);
