import { builder, everyone } from '../builder.ts';
import { PersonType, toPerson } from '../organization/person.graphql.ts';
import type { TimelineEntry } from './timeline.repository.ts';

export const TimelineEntryType = builder.objectRef<TimelineEntry>('TimelineEntry').implement({
  ...everyone,
  description: 'A step as the journal keeps it.',
  fields: (t) => ({
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When; noon in Hanoi where a paper tells only the day.',
    }),
    actor: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who did it; null where papers do not tell and for what happens by itself.',
      resolve: ({ actorId }) => toPerson(actorId),
    }),
    summary: t.string({
      description: 'One sentence in the language of the request.',
      resolve: ({ summary }, _args, { language }) => summary[language],
    }),
  }),
});
