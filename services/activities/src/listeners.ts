import type { EntityManager } from '@mikro-orm/postgresql';
import type { PartnershipSnapshot } from '@twinning/events/partnerships';
import type { Listeners } from '@twinning/persistence/listen';
import { registryListeners } from '@twinning/registry/keep-registry';
import { cancelAward, keepAward } from './award/keep-awards.repository.ts';
import { keepCommitments } from './commitment/keep-commitments.repository.ts';
import { keepMovements } from './movement/movement.repository.ts';
import { keepPartnerships } from './partnership/keep-partnerships.repository.ts';
import { type KeptPlan, keepPlans } from './plan/keep-plans.repository.ts';
import { followReorganization } from './reorganization/follow-reorganizations.repository.ts';
import { oweReportsWhenPartnershipIsSigned } from './reporting-period/owe-reports-when-partnership-is-signed.repository.ts';

const keepPartnership = (tx: EntityManager, snapshot: PartnershipSnapshot) => keepPartnerships(tx, [snapshot]);
const keepPlan = (tx: EntityManager, snapshot: KeptPlan) => keepPlans(tx, [snapshot]);

/** What this service does when another one announces something. */
export const listeners: Listeners = {
  ...registryListeners,
  'organizations.reorganization-recorded.v1': [followReorganization],
  'partnerships.movement-created.v1': [(tx, snapshot) => keepMovements(tx, [snapshot])],
  'partnerships.partnership-proposed.v1': [keepPartnership],
  'partnerships.partnership-agreed-by-party.v1': [keepPartnership],
  'partnerships.partnership-declined.v1': [keepPartnership],
  'partnerships.partnership-consented.v1': [keepPartnership],
  'partnerships.partnership-consent-withheld.v1': [keepPartnership],
  'partnerships.partnership-signed.v1': [keepPartnership, oweReportsWhenPartnershipIsSigned],
  'partnerships.partnership-came-into-force.v1': [keepPartnership],
  'partnerships.partnership-lapsed.v1': [keepPartnership],
  'partnerships.partnership-ended.v1': [keepPartnership],
  'partnerships.consents-rerouted.v1': [keepPartnership],
  'partnerships.consents-taken-back.v1': [keepPartnership],
  'partnerships.partnership-succeeded.v1': [keepPartnership],
  'partnerships.partnership-ended-by-decree.v1': [keepPartnership],
  'partnerships.partnership-restored.v1': [keepPartnership],
  'partnerships.memorandum-came-into-force.v1': [(tx, snapshot) => keepCommitments(tx, [snapshot])],
  'partnerships.plan-drafted.v1': [keepPlan],
  'partnerships.plan-amended.v1': [keepPlan],
  'partnerships.plan-agreed.v1': [keepPlan],
  'partnerships.plan-agreed-by-party.v1': [keepPlan],
  'partnerships.plan-filed.v1': [keepPlan],
  'partnerships.plan-closed.v1': [keepPlan],
  'partnerships.plan-reopened.v1': [keepPlan],
  'recognition.award-decided.v1': [keepAward],
  'recognition.award-cancelled.v1': [cancelAward],
};
