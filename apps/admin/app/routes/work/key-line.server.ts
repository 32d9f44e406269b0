import { address } from '#app/context/addresses.ts';
import type { ResultOf } from '#app/graphql.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { lastKeyOf } from '../keys/last-key.ts';
import type { Line } from './line.ts';
import type { AccessTasks } from './tasks.server.ts';

type Client = NonNullable<ResultOf<typeof AccessTasks>['apiClientsDue']>[number];

/** A system is renewed, or given another key, before it stops asking; which of them ends first says what to do. */
export function keyLine({ id, name, expiresAt, organization, keys }: Client, t: Translate): Line {
  const lastKey = lastKeyOf(keys);
  const keyEnds = lastKey !== null && lastKey < expiresAt;
  return {
    key: `key ${id}`,
    verb: t(keyEnds ? 'keys:task.issue' : 'keys:task.renew'),
    about: t('keys:task.about', { name }),
    detail: t(keyEnds ? 'keys:task.keyEnds' : 'keys:task.ends'),
    to: address.key(id),
    onBehalfOf: organization.name,
    dueOn: dayOfInstant(keyEnds ? lastKey : expiresAt),
    generated: false,
  };
}
