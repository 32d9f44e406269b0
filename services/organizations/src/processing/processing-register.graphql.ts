import type { Text } from '@twinning/domain/text';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import type { ProcessingActivity } from './processing-activity.ts';
import { processingRegister } from './processing-register.ts';

const ProcessingActivityType = builder.objectRef<ProcessingActivity>('ProcessingActivity').implement({
  ...everyone,
  description: 'A purpose for which personal data is processed (Law 91/2025/QH15, Decree 356/2025).',
  fields: (t) => {
    const words = (description: string, text: (activity: ProcessingActivity) => Text) =>
      t.string({ description, resolve: (activity, _args, { language }) => text(activity)[language] });
    return {
      id: t.exposeID('id', { description: 'A short word that stays.' }),
      purpose: words('What for.', ({ purpose }) => purpose),
      subjects: words('Of whom.', ({ subjects }) => subjects),
      data: words('Which data.', ({ data }) => data),
      basis: words('On which ground.', ({ basis }) => basis),
      recipients: words('Who gets to see it.', ({ recipients }) => recipients),
      retention: words('How long it is kept.', ({ retention }) => retention),
    };
  },
});

builder.queryField('processingActivities', (t) =>
  t.field({
    ...everyone,
    type: [ProcessingActivityType],
    description: "The register of processing of personal data, in the caller's language.",
    resolve: () => [...processingRegister],
  }),
);
