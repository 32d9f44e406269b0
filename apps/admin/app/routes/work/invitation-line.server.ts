import { address } from '#app/context/addresses.ts';
import type { ResultOf } from '#app/graphql.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Line } from './line.ts';
import type { AccessTasks } from './tasks.server.ts';

type Invitation = NonNullable<ResultOf<typeof AccessTasks>['invitationsDue']>[number];

/** Whoever invited renews what nobody has answered, or takes it back. */
export const invitationLine = ({ id, name, state, expiresAt, organization }: Invitation, t: Translate): Line => ({
  key: `invitation ${id}`,
  verb: t('invitations:task.renew'),
  about: t('invitations:task.about', { name }),
  detail: t(state === 'EXPIRED' ? 'invitations:task.ended' : 'invitations:task.ends'),
  to: address.invitations(organization.id),
  onBehalfOf: organization.name,
  dueOn: dayOfInstant(expiresAt),
  generated: false,
});
