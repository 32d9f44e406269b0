import { graphql } from '#app/graphql.ts';

/** What each service keeps of a person; one that does not answer is left out and named. */
export const PersonalRecords = graphql(`
  query PersonalRecords($id: ID!) {
    person(id: $id) {
      id
      name
      registerRecords { kind subjectId since text }
      partnershipRecords { kind subjectId since text }
      activityRecords { kind subjectId since text }
      recognitionRecords { kind subjectId since text }
      dataRequests { id kind askedAt dueOn answeredAt outcome note }
    }
  }
`);

type Kept = { kind: string; subjectId: string | null; since: string | null; text: string };
type Person = {
  registerRecords: Kept[] | null;
  partnershipRecords: Kept[] | null;
  activityRecords: Kept[] | null;
  recognitionRecords: Kept[] | null;
};

/** The records of all services, each with where it is kept. */
export const recordsOf = (person: Person) => [
  { service: 'organizations' as const, records: person.registerRecords ?? [] },
  { service: 'partnerships' as const, records: person.partnershipRecords ?? [] },
  { service: 'activities' as const, records: person.activityRecords ?? [] },
  { service: 'recognition' as const, records: person.recognitionRecords ?? [] },
];

/** Whether the reader may not see them at all, as support that looks through the person's eyes. */
export const isKeptFrom = ({ registerRecords }: Person, missing: readonly string[]): boolean =>
  registerRecords === null && !missing.includes('organizations');
