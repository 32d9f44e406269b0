import type { Day } from '@twinning/domain/day';

/** What has come of a movement: facts as of one day, laid on the map of another. */
export type Delivery = { movementId: string; asOf: Day; mapOn: Day };

export const hierarchies = ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER'] as const;
export type Hierarchy = (typeof hierarchies)[number];

export const funnelStages = ['PAIRED', 'SIGNED', 'PLANNED', 'ACTED', 'CONFIRMED', 'REPORTED', 'RECOGNIZED'] as const;
export type FunnelStage = (typeof funnelStages)[number];

export type Totals = {
  thematicSessions: number;
  recorded: number;
  confirmed: number;
  disputed: number;
  due: number;
  submitted: number;
  onTime: number;
  accepted: number;
};
export type UnitDelivery = { organizationId: string; thematicSessions: number; due: number; onTime: number };
/** What belongs to no unit of the map: with the units it is the whole. */
export type DeliveryRemainder = Omit<UnitDelivery, 'organizationId'>;
