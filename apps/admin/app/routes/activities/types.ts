import type { activityOf, twinningOf } from './activity.server.ts';

export type { Unit } from '#app/graph/settled.ts';
export type Activity = ReturnType<typeof activityOf>;
export type Twinning = ReturnType<typeof twinningOf>;
export type Evidence = Activity['evidence']['edges'][number]['node'];
