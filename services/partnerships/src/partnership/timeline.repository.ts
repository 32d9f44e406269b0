import { dayOf } from '@twinning/domain/day';
import type { Text } from '@twinning/domain/text';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { nameOn, type Registry } from '@twinning/registry/registry';
import { childPages } from './page-loader.repository.ts';
import { timelineWords } from './timeline-words.ts';

export type TimelineEntry = { at: Date; actorId: string | null; summary: Text };
type Entry = {
  id: string;
  type: string;
  occurred_at: Date;
  person_id: string | null;
  by_id: string | null;
  note: string | null;
};

/** The journal of a partnership, its memoranda and its plans in words, the latest first. */
export const timeline = ({ em }: Work, registry: Registry) =>
  childPages<TimelineEntry>(em, {
    direction: 'desc',
    entries: (owners) => sql`
      select about.owner, lpad(outbox.seq::text, 12, '0') || ' ' || outbox.id as key from outbox join (
        select id as owner, id as subject_id from partnership where id = any(${[...owners]})
        union all select partnership_id, id from memorandum where partnership_id = any(${[...owners]})
        union all select partnership_id, id from joint_plan where partnership_id = any(${[...owners]})
      ) about on about.subject_id = outbox.subject_id`,

    async nodes(keys) {
      const entries = await rowsOf(
        em,
        sql<Entry>`select id, type, occurred_at, person_id,
            coalesce(payload ->> 'byId', payload ->> 'organizationId') as by_id, payload ->> 'note' as note
          from outbox where id = any(${keys.map(idOf)})`,
      );
      const named = await registry.organizations(entries.flatMap(({ by_id }) => by_id ?? []));
      const told = new Map(
        entries.map(({ id, type, occurred_at: at, person_id: actorId, by_id, note }) => {
          const organization = by_id === null ? undefined : named.get(by_id);
          const who = organization ? nameOn(organization, dayOf(at)) : null;
          return [id, { at, actorId, summary: timelineWords(type, who, note) }];
        }),
      );
      return new Map(keys.map((key) => [key, told.get(idOf(key))!]));
    },
  });

/** A key sorts by the order of the journal and ends in the id of the entry. */
const idOf = (key: string): string => key.split(' ')[1] ?? '';
