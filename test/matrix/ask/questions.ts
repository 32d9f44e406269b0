import { serviceNames } from '@twinning/persistence/service-names';
import type { Facts } from '../facts.ts';

/** One way to put a question: its arguments in writing, and the object that it is about. */
export type Question = { given: string; id: string | null; missing?: boolean };

export const ABSENT = 'missing_0193';
const quoted = (value: unknown) => JSON.stringify(value);
const PAGE = 'first: 100';
const lists = (...filters: readonly string[]): (() => Question[]) => {
  const given = [...filters.map((filter) => `(${PAGE}, ${filter})`), `(${PAGE})`];
  return () => given.map((each) => ({ given: each, id: null }));
};

/** A trail is asked whole, for one kind of entry, and to be taken away. */
const trail = (): Question[] =>
  [`${PAGE}, filter: {}`, 'first: 9, filter: { kind: WRITE }', 'first: 9, filter: {}, purpose: EXPORT'].map(
    (given) => ({
      given: `(${given})`,
      id: null,
    }),
  );

/** Asked about each of some kinds, and about one of each that is not there. */
const about =
  (...kinds: readonly string[]) =>
  (facts: Facts): Question[] =>
    kinds.flatMap((kind) => {
      const ids = facts.of(kind).map(({ id }) => id);
      const absent = ids[0] ? [`${ids[0].split('_')[0]}_${ABSENT}`] : [];
      return [...ids, ...absent].map((id) => ({
        given: `(subject: ${quoted(id)})`,
        id: ids.includes(id) ? id : null,
        missing: !ids.includes(id),
      }));
    });

/**
 * How a question is put whose arguments do not say it themselves, and every filter of the lists: what is filtered away from
 * somebody must not be counted, found or missed either.
 */
export const questions: Readonly<Record<string, (facts: Facts) => Question[]>> = {
  ...Object.fromEntries(serviceNames.map((service) => [`${service}Audit`, trail])),
  changes: lists('since: "2024-01-01T00:00:00Z"'),
  dataRequests: lists('open: false'),
  delegations: lists('organizationId: "org_a"', 'organizationId: "org_d1"'),
  documentRegister: (facts) =>
    [...facts.of('Organization').map(({ id }) => id), ABSENT].map((id) => ({
      given: `(issuerId: ${quoted(id)}, kind: PLAN, year: 2024)`,
      id: id === ABSENT ? null : id,
      missing: id === ABSENT,
    })),
  explainActivityAccess: about('Activity', 'Evidence', 'Report'),
  explainNominationAccess: about('Nomination', 'AwardRound', 'Decision'),
  explainOrganizationAccess: about(
    ...['Organization', 'OfficialDocument', 'Person', 'Membership', 'Delegation', 'Invitation', 'Reorganization'],
    'SheetImport',
  ),
  explainPartnershipAccess: about('Partnership', 'Memorandum', 'JointPlan'),
  invitation: () => [{ given: '(secret: "K7QM-2XRD-9HTB-W4LC")', id: null }],
  lentRights: () => [{ given: '(accountIds: ["acc_deputyA", "acc_formerDeputyA", "acc_headA"])', id: null }],
  mergePreview: (facts) => {
    const [one, other] = facts.of('Organization').slice(-2);
    return [
      {
        given: `(subject: ORGANIZATION, keptId: ${quoted(one?.id ?? ABSENT)}, mergedId: ${quoted(other?.id ?? ABSENT)})`,
        id: null,
      },
      { given: '(subject: PERSON, keptId: "per_headA", mergedId: "per_staffA")', id: null },
      { given: `(subject: PERSON, keptId: "per_headA", mergedId: "${ABSENT}")`, id: null, missing: true },
    ];
  },
  officialDocuments: lists('search: "Kế hoạch"', 'symbol: "5/KH-PGDĐT"'),
  organizations: lists(
    'filter: { search: "mam non" }',
    'filter: { kinds: [DISTRICT_OFFICE], parent: "org_dep" }',
    'asOf: "2024-04-01"',
  ),
  people: lists('search: "head"'),
  practice: (facts) =>
    [...facts.of('Activity').map(({ id }) => id), ABSENT].map((id) => ({
      given: `(id: ${quoted(id)})`,
      id: id === ABSENT ? null : id,
      missing: id === ABSENT,
    })),
  registerComparison: () => [{ given: '(from: "2024-04-01", to: "2024-05-06")', id: null }],
  reorganizations: lists('state: DRAFT', 'state: APPLIED'),
  partnerships: lists('filter: { status: [PROPOSED, AGREED] }'),
  activities: lists('filter: { status: [RECORDED] }'),
  reports: lists('filter: { period: "2023-2024" }'),
  obligations: lists('filter: { period: "2023-2024" }'),
};
