import type { deedsOf, partnershipOf } from './record.server.ts';

export type { Unit } from '#app/graph/settled.ts';
export type Partnership = ReturnType<typeof partnershipOf>;
export type Memorandum = Partnership['memoranda'][number];
export type Plan = Partnership['plans'][number];
export type Deeds = NonNullable<ReturnType<typeof deedsOf>>;
