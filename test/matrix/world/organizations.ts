import { createHash } from 'node:crypto';
import type { Role } from '@twinning/domain/actor';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { paperFiles } from '../../../services/organizations/src/files/paper-files.ts';
import type { Fact } from '../facts.ts';
import { act } from './act.ts';
import type { Canary } from './canary.ts';
import { sessionOf } from './sessions.ts';
import type { Told } from './tell.ts';
import { DECREE_DAY, given, keys, people, TODAY } from './town.ts';

/** As whom the systems of an office act. */
const clientRoles: Readonly<Record<string, Role>> = {
  org_a: 'SCHOOL_STAFF',
  org_d1: 'DISTRICT_OFFICER',
  org_d2: 'DISTRICT_OFFICER',
  org_dep: 'DEPARTMENT_OFFICER',
};
const morning = (day: string) => `${day}T02:00:00Z`;

/** What the offices and their people have done with the register until today: decrees, terms, rights, keys, sheets. */
export async function tellOrganizations(
  { services, facts, canaries }: Told,
  beforeDecree: () => Promise<void>,
): Promise<void> {
  const { organizations } = services;
  const does = (who: string, mutation: string, input: object) => act(organizations, who, mutation, input);
  const idsOf = (statement: ReturnType<typeof sql>) =>
    rowsOf(organizations.em(), statement) as Promise<{ id: string }[]>;
  /** An object of the story with a secret in one of its fields. */
  async function tells(
    kind: string,
    field: string,
    about: Omit<Fact, 'kind' | 'id'>,
    tell: (secret: string) => Promise<{ id: string }>,
    also: (id: string) => Promise<Canary['also']> = async () => [],
  ): Promise<Fact> {
    const secret = canaries.put('', `${kind}.${field}`);
    const canary = canaries.all.at(-1)!;
    const { id } = await tell(secret);
    Object.assign(canary, { about: id, also: await also(id) });
    return facts.add({ kind, id, ...about });
  }

  organizations.itIs(morning('2024-04-10'));
  const term = { organizationId: 'org_h', position: 'Hiệu trưởng', isHead: true };
  const past = await does('officer', 'appoint', { ...term, personId: 'per_pastHeadH', from: '2024-04-10' });

  await beforeDecree();
  organizations.itIs(morning('2024-04-20'));
  const decreeOf = (title: string, lines: object[]) => ({
    decree: { title, effectiveOn: { value: DECREE_DAY }, lines },
  });
  const decree = await does(
    'officer',
    'draftReorganization',
    decreeOf('Bỏ hai phòng', [
      { kind: 'ABSORBED', sourceId: 'org_d3', targetId: 'org_k' },
      { kind: 'DIVIDED', sourceId: 'org_d4', targetId: 'org_k', share: 'PART' },
      { kind: 'DIVIDED', sourceId: 'org_d4', targetId: 'org_l', share: 'PART' },
    ]),
  );
  await does('officer', 'applyReorganization', {
    reorganizationId: decree.id,
    expectedVersion: decree.version,
    acceptOpenQuestions: true,
  });
  facts.add({ kind: 'Reorganization', id: decree.id, applied: true, state: 'APPLIED', version: '2' });
  const absorbing = (title: string) =>
    does(
      'officer',
      'draftReorganization',
      decreeOf(title, [{ kind: 'ABSORBED', sourceId: 'org_l', targetId: 'org_k' }]),
    );
  const told = (state: string, version: number) => ({ applied: false, state, version: String(version) });
  await tells('Reorganization', 'title', told('UNDONE', 3), async (title) => {
    const { id, version } = await absorbing(title);
    const known = { reorganizationId: id };
    await does('officer', 'applyReorganization', { ...known, expectedVersion: version, acceptOpenQuestions: true });
    return does('officer', 'undoReorganization', { ...known, expectedVersion: version + 1 });
  });
  await tells('Reorganization', 'title', told('DRAFT', 2), async (title) => {
    const { id, version } = await absorbing(title);
    const moved = { organizationIds: ['org_m'], parentId: 'org_k' };
    return does('officer', 'decideMoves', { reorganizationId: id, expectedVersion: version, ...moved });
  });

  const lent = (toAccountId: string, from: string, to: string) => (why: string) =>
    does('headA', 'delegateRight', { membershipId: 'mbs_headA_0', toAccountId, from, to, reason: why });
  const sides = (to: string) => ({ organizationId: 'org_a', role: 'SCHOOL_HEAD', sides: ['headA', to] });
  organizations.itIs(morning('2024-05-02'));
  await tells('Delegation', 'reason', sides('formerDeputyA'), lent('acc_formerDeputyA', '2024-05-02', TODAY));

  organizations.itIs(morning(TODAY));
  facts.add({ kind: 'Appointment', id: past.id, organizationId: 'org_h' });
  await does('officer', 'endAppointment', { appointmentId: past.id, on: TODAY });
  await does('officer', 'appoint', { ...term, personId: 'per_headH', from: TODAY });
  await tells('Delegation', 'reason', sides('deputyA'), lent('acc_deputyA', TODAY, '2024-05-20'));

  const invited = { print: true, from: TODAY };
  const inviting = {
    headA: ['org_a', 'SCHOOL_STAFF'],
    district1: ['org_c', 'SCHOOL_HEAD'],
    officer: ['org_b', 'SCHOOL_STAFF'],
  } as const;
  for (const [who, [organizationId, role]] of Object.entries(inviting))
    await tells('Invitation', 'name', { organizationId, role }, async (name) => {
      const made = await does(who, 'inviteMember', { ...invited, organizationId, role, name });
      const [last] = await idsOf(sql`select id from invitation where name = ${name}`);
      return last ?? made;
    });

  const connecting = { headA: 'org_a', district1: 'org_d1', district2: 'org_d2', officer: 'org_dep' };
  for (const [who, organizationId] of Object.entries(connecting)) {
    const connected = { organizationId, scopes: ['ORGANIZATIONS_READ'], expiresOn: '2024-12-31' };
    const client = await tells(
      'ApiClient',
      'name',
      { organizationId },
      (name) => does(who, 'createApiClient', { ...connected, name }),
      async (id) => {
        const [right] = await idsOf(sql`select id from membership where account_id = ${id}`);
        facts.add({
          kind: 'Membership',
          id: right!.id,
          role: clientRoles[organizationId]!,
          organizationId,
          holder: '',
        });
        return [{ about: right!.id, field: 'Membership.holderName' }];
      },
    );
    await does(who, 'issueApiKey', { clientId: client.id });
    const [key] = await idsOf(sql`select id from api_key where client_id = ${client.id}`);
    facts.add({ ...client, kind: 'ApiKey', id: key!.id, partOf: client.id });
    await rowsOf(organizations.em(), sql`insert into api_use values (${client.id}, ${morning(TODAY)}, 7, 1)`);
  }

  for (const who of ['headA', 'headB', 'member'])
    await tells('DataRequest', 'reason', { partOf: `per_${who}` }, (why) =>
      does(who, 'askForData', { kind: 'EXPORT', reason: why }),
    );
  await tells('DataRequest', 'note', { partOf: 'per_headC' }, async (note) => {
    const { id } = await does('headC', 'askForData', { kind: 'ERASURE', reason: 'Thôi việc' });
    await does('administrator', 'answerDataRequest', { requestId: id, expectedVersion: 1, refuse: true, note });
    return { id };
  });

  const asked = (who: string) => (why: string) =>
    does('support', 'askSupportView', { login: `${who.toLowerCase()}@test.example`, reason: why });
  const toldTo = (who: string) => async () => [{ about: `per_${who}`, field: 'PersonalRecord.text' }];
  const agreed = await tells(
    'SupportView',
    'reason',
    { sides: ['support', 'headA'], askedBy: 'support', askedOf: 'headA' },
    asked('headA'),
    toldTo('headA'),
  );
  await does('headA', 'answerSupportView', { supportViewId: agreed.id, agree: true });
  await tells(
    'SupportView',
    'reason',
    { sides: ['support', 'headB'], askedBy: 'support', askedOf: 'headB' },
    asked('headB'),
    toldTo('headB'),
  );

  await tells('Merge', 'reason', {}, (why) =>
    does('officer', 'mergeOrganizations', {
      keptId: 'org_s1',
      mergedId: 'org_s2',
      keptVersion: 1,
      mergedVersion: 1,
      reason: why,
    }),
  );

  await tells('Merge', 'reason', {}, (why) =>
    does('officer', 'mergePeople', { keptId: 'per_twice', mergedId: 'per_twiceAgain', reason: why }),
  );
  facts.add({ kind: 'Person', id: 'per_twice', who: '' });

  const sheets = { org_d1: 'district1', org_dep: 'officer' };
  for (const [organizationId, who] of Object.entries(sheets))
    await tells('SheetImport', 'fileName', { organizationId }, async (name) => {
      const id = `imp_${who}`;
      const counts = JSON.stringify({ NEW: 1, CHANGED: 0, SAME: 0, ERROR: 1, DUPLICATE: 0, saved: 0 });
      await rowsOf(
        organizations.em(),
        sql`insert into sheet_import (id, version, kind, state, file_name, file_hash, organization_id,
          account_id, headers, mapping, counts, done, total)
        values (${id}, 1, 'PEOPLE', 'CHECKED', ${name}, ${id}, ${organizationId}, ${`acc_${who}`}, '{Họ tên,Đơn vị,Chức vụ}', '{"Họ tên": "name"}',
          ${counts}::jsonb, 2, 2)`,
      );
      const cells = () => canaries.put(id, 'SheetImportRow.cells');
      const message = () => canaries.put(id, 'ImportRowIssue.message');
      const issues = JSON.stringify([{ column: 'Họ tên', value: '', text: { vi: message(), en: message() } }]);
      await rowsOf(
        organizations.em(),
        sql`insert into sheet_import_row (import_id, position, cells, outcome, issues)
        values (${id}, 2, array[${cells()}], 'NEW', '[]'), (${id}, 3, array[${cells()}], 'ERROR', ${issues}::jsonb)`,
      );
      return { id };
    });

  const paper = { kind: 'PLAN', issuedOn: { value: '2024-05-02' }, symbol: '5/KH-PGDĐT', abstract: 'Kế hoạch' };
  const { id: paperId } = await does('district1', 'fileDocument', { ...paper, issuerIds: ['org_d1'] });
  facts.add({ kind: 'OfficialDocument', id: paperId, organizationId: 'org_d1' });
  const filed = Buffer.from('%PDF-1.7 Kế hoạch năm học');
  const sha256 = createHash('sha256').update(filed).digest('hex');
  await paperFiles(organizations.folder).put(sha256, filed);
  await rowsOf(
    organizations.em(),
    sql`insert into document_file (id, document_id, position, name, media_type, bytes, sha256)
      values ('dfl_paper', ${paperId}, 0, 'ke-hoach.pdf', 'application/pdf', ${filed.length}, ${sha256})`,
  );
  facts.add({ kind: 'DocumentFile', id: 'dfl_paper', organizationId: 'org_d1' });
  // Six is missing among the numbers of the first district.
  await does('district1', 'fileDocument', { ...paper, symbol: '7/KH-PGDĐT', issuerIds: ['org_d1'] });
  await does('district2', 'fileDocument', {
    ...paper,
    symbol: '6/KH-PGDĐT',
    issuerIds: ['org_d2'],
    legalBases: [{ documentId: paperId }],
  });

  await organizations.putRight();
  for (const who of Object.keys(people)) if (!(who in keys)) facts.add({ kind: 'Session', id: sessionOf(who), who });

  for (const [holder, rights] of Object.entries(given))
    for (const { role, organizationId, by } of rights) {
      const rows = await idsOf(sql`select id from membership
        where account_id = ${`acc_${holder}`} and role = ${role} and organization_id = ${organizationId}`);
      for (const { id } of rows)
        facts.add({ kind: 'Membership', id, role, organizationId, holder, lent: by === 'DELEGATION', atWork: true });
    }
}
