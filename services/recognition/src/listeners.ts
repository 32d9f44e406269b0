import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivitySnapshot, ReportSnapshot } from '@twinning/events/activities';
import type { PartnershipSnapshot } from '@twinning/events/partnerships';
import type { Listeners } from '@twinning/persistence/listen';
import { forgetPerson } from '@twinning/registry/forget-person';
import { registryListeners } from '@twinning/registry/keep-registry';
import { keepAlias } from './known/aliases.repository.ts';
import { keepActivities, keepReports } from './known/keep-activities.repository.ts';
import { keepAppointments } from './known/keep-appointments.repository.ts';
import { keepMovements, keepPartnerships } from './known/keep-partnerships.repository.ts';
import { forgetNominee } from './nomination/forget-nominee.repository.ts';

const partnership = [(tx: EntityManager, snapshot: PartnershipSnapshot) => keepPartnerships(tx, [snapshot])];
const activity = [(tx: EntityManager, snapshot: ActivitySnapshot) => keepActivities(tx, [snapshot])];
const report = [(tx: EntityManager, snapshot: ReportSnapshot) => keepReports(tx, [snapshot])];

/** What this service does when another one announces something. */
export const listeners: Listeners = {
  ...registryListeners,
  'organizations.appointment-made.v1': [(tx, appointment) => keepAppointments(tx, [appointment])],
  'organizations.person-erased.v1': [forgetPerson, forgetNominee],
  'organizations.entries-merged.v1': [(tx, merged) => keepAlias(tx, merged)],
  'partnerships.movement-created.v1': [(tx, movement) => keepMovements(tx, [movement])],
  'partnerships.partnership-proposed.v1': partnership,
  'partnerships.partnership-agreed-by-party.v1': partnership,
  'partnerships.partnership-declined.v1': partnership,
  'partnerships.partnership-consented.v1': partnership,
  'partnerships.partnership-consent-withheld.v1': partnership,
  'partnerships.partnership-signed.v1': partnership,
  'partnerships.partnership-came-into-force.v1': partnership,
  'partnerships.partnership-lapsed.v1': partnership,
  'partnerships.partnership-ended.v1': partnership,
  'partnerships.consents-rerouted.v1': partnership,
  'partnerships.consents-taken-back.v1': partnership,
  'partnerships.partnership-succeeded.v1': partnership,
  'partnerships.partnership-ended-by-decree.v1': partnership,
  'partnerships.partnership-restored.v1': partnership,
  'activities.activity-planned.v1': activity,
  'activities.activity-recorded.v1': activity,
  'activities.activity-cancelled.v1': activity,
  'activities.activity-confirmed.v1': activity,
  'activities.activity-disputed.v1': activity,
  'activities.activity-dispute-resolved.v1': activity,
  'activities.report-drafted.v1': report,
  'activities.report-revised.v1': report,
  'activities.report-submitted.v1': report,
  'activities.report-returned.v1': report,
  'activities.report-accepted.v1': report,
  'activities.report-reopened.v1': report,
};
