import type { ResultOf } from '#app/graphql.ts';
import type { Delivery, DistrictTwinning, Participation } from './coverage.server.ts';

export type ParticipationFigures = NonNullable<ResultOf<typeof Participation>['movement']>['participation'];
export type DeliveryFigures = NonNullable<ResultOf<typeof Delivery>['movement']>['delivery'];
export type DistrictPair = NonNullable<
  ResultOf<typeof DistrictTwinning>['movement']
>['partnerships']['edges'][number]['node'];
