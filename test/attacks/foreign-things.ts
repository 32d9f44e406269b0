import { within } from '@twinning/persistence/postgres/within';
import { logins } from './tenants.ts';

/** What the last word of a place says of the ids that belong there; a longer one goes before. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^practice\.id$/, 'activity'],
  [/^explainActivityAccess\.subject$/, 'activity'],
  [/^explainPartnershipAccess\.subject$/, 'partnership'],
  [/^explainNominationAccess\.subject$/, 'nomination'],
  [/^explainOrganizationAccess\.subject$/, 'membership'],
  [/^(mergePreview|mergePeople)\./, 'person'],
  [/^reviseDossier\.input\.sections\.items\.sourceId$/, 'activity'],
  [/^proposePartnership\.input\.parentId$/, 'partnership'],
  [/items\.id$/, 'planItem'],
  [/^(\w+)\.id$/, '$1'],
  [/(^|\.)(nomination)Ids?$/, 'nomination'],
  [/(requestId)$/, 'dataRequest'],
  [/(planItemIds)$/, 'planItem'],
  [/(documentId|decreeId|foundingDocumentId)$/i, 'officialDocument'],
  [/(clientId)$/, 'apiClient'],
  [/(keyId)$/, 'apiKey'],
  [/(fileId)$/, 'documentFile'],
  [/(importId)$/, 'sheetImport'],
  [/(a|toA)ccountId$/, 'account'],
  [/\.(memberId|present|writtenOpinions)$/, 'seat'],
  [/\.subjectId$/, 'account'],
  [
    /\.(activity|evidence|upload|report|obligation|partnership|memorandum|plan|movement|meeting|round|invitation|supportView|reorganization|appointment|delegation|session|merge|person|membership)Id$/,
    '$1',
  ],
  [/\.commitmentIds$/, 'commitment'],
  [/\.partnership$/, 'partnership'],
];

/** What is typed there; a body of the register where nothing else is meant. */
export function kindAt(path: string): string {
  for (const [pattern, kind] of kinds) {
    const found = pattern.exec(path);
    if (found) return kind === '$1' ? found[1]! : kind;
  }
  return 'organization';
}

/** One real thing of each kind that is neither the attacker's nor anything to do with the attacker's school. */
const chosen = {
  organization: `select id from organizations.organization where kind = 'SCHOOL' and id <> all($1)`,
  account: `select id from organizations.account where email = '${logins.ownerOfficer}' and $1::text[] is not null`,
  membership: `select id from organizations.membership where organization_id <> all($1)`,
  person: `select person_id as id from organizations.appointment where organization_id <> all($1) and person_id is not null`,
  appointment: 'select id from organizations.appointment where organization_id <> all($1)',
  delegation: 'select id from organizations.delegation where $1::text[] is not null',
  documentFile: 'select id from organizations.document_file where $1::text[] is not null',
  merge: 'select id from organizations.merge where $1::text[] is not null',
  officialDocument: 'select id from organizations.official_document where $1::text[] is not null',
  reorganization: 'select id from organizations.reorganization where applied_at is null and $1::text[] is not null',
  apiClient: 'select id from organizations.api_client where organization_id <> all($1)',
  apiKey: `select api_key.id from organizations.api_key join organizations.api_client on api_client.id = api_key.client_id
    where api_client.organization_id <> all($1)`,
  sheetImport: 'select id from organizations.sheet_import where organization_id <> all($1)',
  invitation: 'select id from organizations.invitation where organization_id <> all($1)',
  dataRequest: 'select id from organizations.data_request where $1::text[] is not null',
  supportView: 'select id from organizations.support_view where $1::text[] is not null',
  session: `select id from identity.session where "userId" <> $2`,
  partnership: `select id from partnerships.partnership where signed_on is null and id not in
    (select partnership_id from partnerships.partnership_party where organization_id = any($1))`,
  memorandum: `select memorandum.id from partnerships.memorandum join partnerships.partnership on partnership.id = memorandum.partnership_id
    where partnership.signed_on is null and memorandum.partnership_id not in
      (select partnership_id from partnerships.partnership_party where organization_id = any($1))`,
  plan: `select id from partnerships.joint_plan where joint_plan.partnership_id not in
    (select partnership_id from partnerships.partnership_party where organization_id = any($1))`,
  planItem: `select joint_plan_item.id from partnerships.joint_plan_item join partnerships.joint_plan on joint_plan.id = joint_plan_item.plan_id
    where joint_plan.partnership_id not in (select partnership_id from partnerships.partnership_party where organization_id = any($1))`,
  commitment: `select commitment.id from partnerships.commitment join partnerships.memorandum on memorandum.id = commitment.memorandum_id
    where memorandum.partnership_id not in (select partnership_id from partnerships.partnership_party where organization_id = any($1))`,
  activity: `select id from activities.activity where status in ('PLANNED', 'RECORDED') and id not in
    (select activity_id from activities.participation where organization_id = any($1))`,
  evidence: `select evidence.id from activities.evidence join activities.activity on activity.id = evidence.activity_id
    where (evidence.consent not in ('GIVEN', 'NOT_NEEDED') or activity.status in ('PLANNED', 'RECORDED')) and evidence.activity_id not in
      (select activity_id from activities.participation where organization_id = any($1))`,
  upload: 'select id from activities.upload where $1::text[] is not null',
  report: 'select id from activities.report where organization_id <> all($1)',
  obligation: 'select id from activities.obligation where organization_id <> all($1)',
  movement: 'select id from partnerships.movement where $1::text[] is not null',
  nomination: 'select id from recognition.nomination where organization_id <> all($1) and nominator_id <> all($1)',
  meeting: 'select id from recognition.meeting where $1::text[] is not null',
  round: 'select id from recognition.award_round where $1::text[] is not null',
  seat: 'select id from recognition.committee_seat where $1::text[] is not null',
} as const;

/** Ids of real things of others, by kind; kinds of which the city has none are left out. */
export async function foreignThings(
  databaseUrl: string,
  own: readonly string[],
  accountId: string,
): Promise<Map<string, string>> {
  return within(databaseUrl, async (client) => {
    await client.query(`set twinning.principal = 'service'`);
    const found = new Map<string, string>();
    for (const [kind, query] of Object.entries(chosen)) {
      const asked = query.includes('$2') ? [accountId] : [own];
      const { rows } = await client.query<{ id: string }>(
        `${query.replace('$2', '$1')} order by 1 desc limit 1`,
        asked,
      );
      if (rows[0]) found.set(kind, rows[0].id);
    }
    return found;
  });
}
