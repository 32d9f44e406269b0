import type { ResultOf } from '#app/graphql.ts';
import type {
  OrganizationDeeds,
  OrganizationFile,
  OrganizationPartnerships,
  OrganizationRecognitions,
} from '../file.server.ts';

export type File = NonNullable<ResultOf<typeof OrganizationFile>['organization']>;
export type Partnerships = NonNullable<ResultOf<typeof OrganizationPartnerships>['organization']>['partnerships'];
export type Deeds = NonNullable<ResultOf<typeof OrganizationDeeds>['organization']>;
export type Recognitions = NonNullable<ResultOf<typeof OrganizationRecognitions>['organization']>['recognitions'];
