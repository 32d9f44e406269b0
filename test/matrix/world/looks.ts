import { rowsOf, sql } from '@twinning/persistence/sql';
import { parse } from 'graphql';
import type { Told } from './tell.ts';
import { TODAY } from './town.ts';

type Service = 'organizations' | 'partnerships' | 'activities' | 'recognition';
type Look = {
  service: Service;
  who: string;
  /** Through whose eyes, where support looks. */
  eyes?: string;
  /** Of today. */
  hour: string;
  query: string;
  /** Whose each thing is that is looked at, by its id: nothing else may be noted. */
  of: Readonly<Record<string, readonly string[]>>;
  /** A committee looks: to whom it is told, and that is all. */
  veiled?: true;
};

const records = (field: string, id: string) =>
  `{ _entities(representations: [{ __typename: "Person", id: "${id}" }]) { ... on Person { ${field} { kind } } } }`;
const explained = (field: string, subject: string, who: string) =>
  `{ ${field}(subject: "${subject}", accountId: "acc_${who}") { allowed } }`;
/** The day of the committee's look as the log tells it: its midnight in Hanoi, in universal time. */
const veiledDay = new Date(`${TODAY}T00:00:00+07:00`).toISOString().slice(0, 10);

/**
 * Looks at what belongs to somebody else, each in a request of its own: an office at its people, administrators at what is kept,
 * two judges at a dossier on one day, support as somebody who had agreed to that.
 */
export async function tellLooks({ services, facts, canaries }: Told): Promise<void> {
  const named = (kind: string, fits: (fact: Record<string, unknown>) => boolean) => facts.of(kind).find(fits)!.id;
  const signed = named(
    'Partnership',
    ({ signed, parties }) => signed === true && (parties as string[]).includes('org_b'),
  );
  const held = named(
    'Activity',
    ({ status, parties }) => status === 'CONFIRMED' && (parties as string[]).includes('org_b'),
  );
  const dossier = named('Nomination', ({ nominee }) => nominee === 'headC');
  const lent = Object.fromEntries(facts.of('Delegation').map(({ id, sides }) => [id, sides as string[]]));
  const answered = named('DataRequest', ({ partOf }) => partOf === 'per_headC');
  const judge = (who: string, hour: string): Look => ({
    ...{
      service: 'recognition',
      who,
      hour,
      query: `{ nomination(id: "${dossier}") { nominee { __typename } dossier { sections { title } } } }`,
    },
    ...{ of: { [dossier]: ['headC'] }, veiled: true },
  });
  const looks: readonly Look[] = [
    {
      ...{ service: 'organizations', who: 'administrator', hour: '07:00' },
      ...{ query: records('registerRecords', 'per_headA'), of: { per_headA: ['headA'] } },
    },
    {
      ...{ service: 'organizations', who: 'district1', hour: '07:05' },
      ...{ query: explained('explainOrganizationAccess', 'org_c', 'headC'), of: { acc_headC: ['headC'] } },
    },
    {
      ...{ service: 'organizations', who: 'officer', hour: '07:10', of: lent },
      query: '{ delegations(organizationId: "org_a") { edges { node { reason } } } }',
    },
    {
      ...{ service: 'organizations', who: 'administrator', hour: '07:15', of: { [answered]: ['headC'] } },
      query: '{ dataRequests(open: false) { edges { node { reason } } } }',
    },
    {
      ...{ service: 'organizations', who: 'support', eyes: 'headA', hour: '07:20' },
      ...{ query: '{ viewer { email } }', of: { acc_headA: ['headA'] } },
    },
    {
      ...{ service: 'organizations', who: 'support', eyes: 'headA', hour: '07:25' },
      ...{ query: explained('explainOrganizationAccess', 'org_a', 'staffA'), of: { acc_staffA: ['headA', 'staffA'] } },
    },
    {
      ...{ service: 'partnerships', who: 'administrator', hour: '07:30' },
      ...{ query: records('partnershipRecords', 'per_headB'), of: { per_headB: ['headB'] } },
    },
    {
      ...{ service: 'partnerships', who: 'district2', hour: '07:35' },
      ...{ query: explained('explainPartnershipAccess', signed, 'headB'), of: { acc_headB: ['headB'] } },
    },
    {
      ...{ service: 'activities', who: 'administrator', hour: '07:40' },
      ...{ query: records('activityRecords', 'per_headA'), of: { per_headA: ['headA'] } },
    },
    {
      ...{ service: 'activities', who: 'district2', hour: '07:45' },
      ...{ query: explained('explainActivityAccess', held, 'headB'), of: { acc_headB: ['headB'] } },
    },
    judge('chair', '07:50'),
    judge('member', '07:55'),
    {
      ...{ service: 'recognition', who: 'officer', hour: '08:00', of: { [dossier]: ['headC'] } },
      query: `{ nomination(id: "${dossier}") { nominee { __typename } dossier { sections { title } } } }`,
    },
    {
      ...{ service: 'recognition', who: 'administrator', hour: '08:05' },
      ...{ query: records('recognitionRecords', 'per_headC'), of: { per_headC: ['headC'] } },
    },
  ];

  for (const { service: name, who, eyes, hour, query, of, veiled = false } of looks) {
    const service = services[name];
    const requestId = canaries.put('', 'AuditEntry.requestId');
    service.itIs(new Date(`${TODAY}T${hour}:00+07:00`).toISOString());
    const asking = eyes ? { accountId: `acc_${eyes}`, viewedBy: `acc_${who}` } : { accountId: `acc_${who}` };
    const { errors } = await service.askNoted({ ...asking, requestId }, parse(query));
    const noted = await rowsOf(
      service.em(),
      sql<{ mark: string; id: string }>`select min(left(hash, 24)) as mark, subject_id as id from audit_entry
        where request_id = ${requestId} group by subject_id`,
    );
    const seen = noted.map(({ id }) => id).toSorted();
    if (seen.join() !== Object.keys(of).toSorted().join())
      throw new Error(`${who} looked at ${seen} in ${name}: ${JSON.stringify(errors)}`);
    for (const { mark, id } of noted)
      facts.add({ kind: 'Look', id: `${name}-${veiled ? `${veiledDay}-${id}` : mark}`, whose: [...of[id]!], veiled });
  }
  for (const service of Object.values(services)) service.itIs(`${TODAY}T02:00:00Z`);
}
