import { builder } from '../builder.ts';
import { FactSourceType } from '../references/fact-source.graphql.ts';
import { missingFrom } from './dossier.ts';
import type { DossierItem, DossierSection, EligibilityOutcome, Fact, Finding, Nomination } from './nomination.ts';

const everyone = { authScopes: { everyone: true } } as const;

const DossierItemType = builder.objectRef<DossierItem>('DossierItem').implement({
  ...everyone,
  description: 'One sentence of a dossier.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The sentence.' }),
    sourceId: t.exposeID('sourceId', {
      nullable: true,
      description: 'The activity or report it rests on; null for none.',
    }),
  }),
});

const DossierSectionType = builder.objectRef<DossierSection>('DossierSection').implement({
  ...everyone,
  description: 'A part of a dossier.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its heading.' }),
    items: t.expose('items', { type: [DossierItemType], description: 'Its sentences.' }),
  }),
});

export const DossierType = builder.objectRef<Nomination>('Dossier').implement({
  ...everyone,
  description: 'What speaks for a nominee: drafted from the record, revised by the nominator, frozen at submission.',
  fields: (t) => ({
    frozenAt: t.expose('frozenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was submitted; null while it may be revised.',
    }),
    hash: t.exposeString('hash', {
      nullable: true,
      description: 'SHA-256 of its content when it was frozen; null while it may be revised.',
    }),
    sections: t.expose('sections', { type: [DossierSectionType], description: 'Its parts.' }),
    missing: t.stringList({
      description: 'What the policy of the round asks for and this dossier does not have.',
      resolve: async (nomination, _args, { rounds, policies, language }) => {
        const round = (await rounds.find(nomination.roundId))!;
        const policy = (await policies.find(round.policyCode))!;
        return missingFrom(nomination, policy.dossier).map((part) => part[language]);
      },
    }),
  }),
});

const EligibilityOutcomeType = builder.enumType('EligibilityOutcome', {
  description: 'What a rule found; UNKNOWN when no record settles it.',
  values: ['PASS', 'FAIL', 'UNKNOWN'] as const satisfies readonly EligibilityOutcome[],
});

const EligibilityFactType = builder.objectRef<Fact>('EligibilityFact').implement({
  ...everyone,
  description: 'What a finding rests on.',
  fields: (t) => ({
    text: t.string({ description: 'The fact in words.', resolve: ({ text }, _args, { language }) => text[language] }),
    source: t.field({
      type: FactSourceType,
      nullable: true,
      description: 'The record behind it; null when it is not an activity or a report.',
      resolve: ({ sourceId }) => (sourceId ? { id: sourceId } : null),
    }),
  }),
});

export const EligibilityFindingType = builder.objectRef<Finding>('EligibilityFinding').implement({
  ...everyone,
  description: 'What one rule of the policy found.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'Code of the rule.' }),
    title: t.string({
      description: 'The rule in words.',
      resolve: ({ title }, _args, { language }) => title[language],
    }),
    outcome: t.expose('outcome', { type: EligibilityOutcomeType, description: 'What it found.' }),
    facts: t.expose('facts', { type: [EligibilityFactType], description: 'What it rests on.' }),
  }),
});
