import type { ResultOf } from '#app/graphql.ts';
import type { PartnershipDeeds, PartnershipFile } from './record.server.ts';

export type Partnership = NonNullable<ResultOf<typeof PartnershipFile>['partnership']>;
export type Memorandum = Partnership['memoranda'][number];
export type Plan = Partnership['plans'][number];
export type Deeds = NonNullable<ResultOf<typeof PartnershipDeeds>['partnership']>;
export type Unit = { id: string; name: string };
