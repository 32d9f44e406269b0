import type { RoleThen } from '../trail/trail-entry.ts';

/** That somebody looked at what belongs to a person. */
export type AccessEntry = {
  id: string;
  /** The beginning of the day where the hour would tell too much. */
  at: Date;
  action: string;
  subjectType: string;
  subjectId: string;
  /** Null where who looked is kept secret. */
  name: string | null;
  roles: readonly RoleThen[];
  /** Support looked at it as the person sees it, by consent. */
  throughYourEyes: boolean;
  veiled: boolean;
};
