import { openOrganizations } from '../open-organizations.test-kit.ts';

const STANDING = /* GraphQL */ `
  fragment Standing on Reorganization {
    id version state openQuestions undoObstacles
    foundings { id name }
    lines { edges { node { kind share source { id } target { id } targetFounding { name } } } }
    moves { totalCount edges { node { organization { id } from { id } to { id } toFounding { name } basis } } }
    moveGroups { basis count toFounding { name } }
    openGrants grants { edges { node { membershipId name role organization { id } successorFounding { name } successorRole basis choices { organizationId name role } } } }
  }
`;
const mutation = (name: string, type: string) => /* GraphQL */ `
  mutation ($input: ${type}!) {
    ${name}(input: $input) { __typename ... on Reorganization { ...Standing } ... on Refusal { message } ... on InvalidInput { issues { path } } }
  }
  ${STANDING}
`;
export const DRAFT = mutation('draftReorganization', 'DraftReorganizationInput');
export const REVISE = mutation('reviseReorganization', 'ReviseReorganizationInput');
export const DECIDE = mutation('decideMoves', 'DecideMovesInput');
export const DECIDE_GRANTS = mutation('decideGrants', 'DecideGrantsInput');
export const APPLY = mutation('applyReorganization', 'ApplyReorganizationInput');
export const UNDO = mutation('undoReorganization', 'UndoReorganizationInput');

type Node<Row> = { edges: { node: Row }[] };
type Granted = { membershipId: string; name: string; choices: { organizationId: string; name: string }[] };
type Standing = {
  __typename: string;
  id: string;
  version: number;
  state: string;
  openQuestions: number;
  openGrants: number;
  grants: Node<Granted>;
  foundings: { id: string; name: string }[];
  moves: Node<{ organization: { id: string }; basis: string; to: { id: string } | null }>;
};

/** Office A ends as a whole in commune X; office B is divided between X and Y. */
export const decree = {
  title: 'Bỏ cấp huyện',
  effectiveOn: { value: '2025-07-01', precision: 'DAY' },
  foundings: [
    {
      key: 'x',
      kind: 'COMMUNE_COMMITTEE',
      name: 'UBND xã Xuân',
      zone: 'SUBURBAN',
      parentId: 'org_department',
      codes: [{ scheme: 'GSO', value: '10001' }],
    },
    { key: 'y', kind: 'COMMUNE_COMMITTEE', name: 'UBND xã Yên', parentId: 'org_department' },
  ],
  lines: [
    { kind: 'ABSORBED', sourceId: 'org_a', targetId: 'x' },
    { kind: 'DIVIDED', sourceId: 'org_b', targetId: 'x', share: 'PART' },
    { kind: 'DIVIDED', sourceId: 'org_b', targetId: 'y', share: 'PART' },
    { kind: 'ABSORBED', sourceId: 'org_old_x', targetId: 'x' },
    { kind: 'DIVIDED', sourceId: 'org_old_z', targetId: 'x', share: 'PART' },
    { kind: 'DIVIDED', sourceId: 'org_old_z', targetId: 'y', share: 'PART' },
  ],
};

/** The register just before that decree, and what people do with it. */
export async function openSmallReform() {
  const service = await openOrganizations();
  await service.has(
    { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
    { id: 'org_a', name: 'Phòng A', kind: 'DISTRICT_OFFICE', parentId: 'org_department', code: 'pgd-a' },
    { id: 'org_b', name: 'Phòng B', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
    { id: 'org_old_x', name: 'UBND xã Xuân', kind: 'COMMUNE_COMMITTEE', parentId: 'org_b' },
    { id: 'org_old_z', name: 'UBND xã Zét', kind: 'COMMUNE_COMMITTEE', parentId: 'org_b' },
    { id: 'org_under_a', name: 'TH Một', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_a' },
    {
      id: 'org_in_x',
      name: 'TH Hai',
      kind: 'SCHOOL',
      levels: ['PRIMARY'],
      parentId: 'org_b',
      communeId: 'org_old_x',
    },
    { id: 'org_in_z', name: 'TH Ba', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_b', communeId: 'org_old_z' },
    { id: 'org_nowhere', name: 'TH Bốn', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_b' },
  );
  const officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
  const district = await service.member('district', 'DISTRICT_OFFICER', 'org_a');
  await service.member('divided', 'DISTRICT_OFFICER', 'org_b');
  await service.em().execute(
    `insert into appointment (id, person_id, organization_id, position, is_head, valid_from, generated, provenance, recorded_at)
       values ('apt_head', 'per_district', 'org_a', 'Trưởng phòng', true, '2020-01-01', false, '[]', '2024-01-01')`,
  );
  service.itIs('2025-07-10T02:00:00Z');

  const run = async (name: string, source: string, input: object, who = officer): Promise<Standing> => {
    const data = await service.execute<Record<string, Standing>>(who, source, { input });
    return data[name]!;
  };
  const draft = (change: object = {}, who = officer) =>
    run('draftReorganization', DRAFT, { decree: { ...decree, ...change } }, who);
  const everything = async () => {
    const read = (table: string, order: string) =>
      service.em().execute(`select * from ${table} order by ${order}`) as Promise<Record<string, unknown>[]>;
    const facts = await Promise.all([
      read('organization', 'id'),
      read('organization_name', 'organization_id, valid_from'),
      read('organization_code', 'organization_id, scheme, valid_from'),
      read('organization_placement', 'organization_id, hierarchy, valid_from'),
      read('organization_zone', 'organization_id, valid_from'),
      read('organization_location', 'organization_id, valid_from'),
      read('appointment', 'id'),
    ]);
    return facts.map((rows) => rows.map(({ recorded_at: _, version: __, ...row }) => row));
  };

  return { service, officer, district, run, draft, everything };
}

export type SmallReform = Awaited<ReturnType<typeof openSmallReform>>;
