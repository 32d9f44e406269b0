import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { DocumentEntry } from '../document/official-document.ts';
import { everyone } from '../everyone.graphql.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { type Change, nextCursor } from './change.ts';
import { ChangedType } from './changed.graphql.ts';

const LARGEST = 500;
type Told = Omit<Change, 'entity'> & { entity: OrganizationEntry | DocumentEntry };

const ChangeType = builder.objectRef<Told>('Change').implement({
  ...everyone,
  description: 'Something that happened to an entity, for systems that keep a copy.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `evt_…`: the same change always has the same one.' }),
    type: t.exposeString('type', { description: 'What happened, as `service.event.vN`.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    entity: t.expose('entity', { type: ChangedType, description: 'To what, as it is now.' }),
  }),
});

const ChangeFeedType = builder.objectRef<{ cursor: Date; events: Told[] }>('ChangeFeed').implement({
  ...everyone,
  description: 'A stretch of the journal of the register.',
  fields: (t) => ({
    cursor: t.expose('cursor', { type: 'DateTime', description: 'Ask with it as `since` the next time.' }),
    events: t.expose('events', { type: [ChangeType], description: 'What happened, the oldest first.' }),
  }),
});

async function entityOf({ entity: { kind, id } }: Change, { organizations, documents }: Context) {
  return kind === 'Organization' ? organizations.find(id) : documents.find(id);
}

builder.queryField('changes', (t) =>
  t.field({
    ...everyone,
    type: ChangeFeedType,
    description:
      'What happened to bodies and papers of the public register. Begin with `descendants`, then ask for what changed since. Changes of the last ten seconds are told again the next time: know them by their id.',
    args: {
      since: t.arg({
        type: 'DateTime',
        required: false,
        description: 'The `cursor` of the last answer; all when left out.',
      }),
      first: t.arg.int({
        required: false,
        defaultValue: 100,
        description: `About how many, 1 to ${LARGEST}; changes of one instant always come together.`,
      }),
    },
    resolve: async (_, { since, first }, context) => {
      const size = first ?? 100;
      if (size < 1 || size > LARGEST)
        throw new GraphQLError(`Ask for 1 to ${LARGEST} changes at a time.`, {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      const changes = await context.changes.since(since ?? null, size);
      const told = await Promise.all(
        changes.map(async (change) => ({ ...change, entity: await entityOf(change, context) })),
      );
      const last = changes.length < size ? null : (changes.at(-1)?.at ?? null);
      return {
        cursor: nextCursor(since ?? null, last, context.now()),
        events: told.flatMap(({ entity, ...change }) => (entity ? [{ ...change, entity }] : [])),
      };
    },
  }),
);
