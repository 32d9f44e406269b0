import type { ResultOf } from '#app/graphql.ts';
import type { ActivityFile, ActivityTwinning } from './activity.server.ts';

export type Activity = NonNullable<ResultOf<typeof ActivityFile>['activity']>;
export type Twinning = NonNullable<ResultOf<typeof ActivityTwinning>['activity']>;
export type Evidence = Activity['evidence']['edges'][number]['node'];
export type Unit = { id: string; name: string };
