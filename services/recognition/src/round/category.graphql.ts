import { builder } from '../builder.ts';
import type { AwardCategory, Criterion, NomineeKind } from './award-round.ts';

const everyone = { authScopes: { everyone: true } } as const;

export const NomineeKindType = builder.enumType('NomineeKind', {
  description: 'Who can be nominated: a unit, or a person.',
  values: ['COLLECTIVE', 'INDIVIDUAL'] as const satisfies readonly NomineeKind[],
});

export const CriterionType = builder.objectRef<Criterion>('Criterion').implement({
  ...everyone,
  description: 'By what a nomination is scored.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `crt_…`.' }),
    code: t.exposeString('code', { description: 'Short name within the category.' }),
    title: t.exposeString('title', { description: 'What is judged.' }),
    weight: t.exposeFloat('weight', { description: "Its part in the total, relative to the other criteria's." }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'The paper that sets it; null when none is named.',
    }),
    minimum: t.exposeFloat('minimum', {
      nullable: true,
      description: "Mean of the judges' values (0 to 100) below which a nomination is not shortlisted; null for none.",
    }),
  }),
});

export const AwardCategoryType = builder.objectRef<AwardCategory>('AwardCategory').implement({
  ...everyone,
  description: 'One kind of award in a round.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `cat_…`.' }),
    code: t.exposeString('code', { description: 'Short name within the round.' }),
    title: t.exposeString('title', { description: 'Title of the award.' }),
    nomineeKind: t.expose('nomineeKind', { type: NomineeKindType, description: 'Who can be nominated.' }),
    quota: t.exposeInt('quota', { nullable: true, description: 'Awards at most; null for no limit.' }),
    criteria: t.expose('criteria', { type: [CriterionType], description: 'By what it is judged, in order.' }),
  }),
});
