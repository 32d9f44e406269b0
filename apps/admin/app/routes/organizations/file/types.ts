import type { ResultOf } from '#app/graphql.ts';
import type {
  OrganizationDeeds,
  OrganizationFile,
  OrganizationPartnerships,
  OrganizationRecognitions,
} from '../file.server.ts';

export type File = NonNullable<ResultOf<typeof OrganizationFile>['organization']>;
export type Partnerships = NonNullable<
  NonNullable<ResultOf<typeof OrganizationPartnerships>['organization']>['partnerships']
>;
type AllDeeds = NonNullable<ResultOf<typeof OrganizationDeeds>['organization']>;
export type Activities = NonNullable<AllDeeds['activities']>;
export type Reports = NonNullable<AllDeeds['reports']>;
export type Obligations = NonNullable<AllDeeds['obligations']>;
export type Recognitions = NonNullable<
  NonNullable<ResultOf<typeof OrganizationRecognitions>['organization']>['recognitions']
>;
