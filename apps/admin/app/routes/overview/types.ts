import type { ResultOf } from '#app/graphql.ts';
import type { Delivery, DistrictTwinning, Participation } from './coverage.server.ts';

export type ParticipationFigures = NonNullable<
  NonNullable<ResultOf<typeof Participation>['movement']>['participation']
>;
export type DeliveryFigures = NonNullable<NonNullable<ResultOf<typeof Delivery>['movement']>['delivery']>;
type Twinnings = NonNullable<NonNullable<ResultOf<typeof DistrictTwinning>['movement']>['partnerships']>;
export type DistrictPair = Twinnings['edges'][number]['node'];
