import { addDays } from '@twinning/domain/day';
import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';
import { photo } from '../supergraph/photo.ts';
import { inAMonth, logins, type Tenants, today } from './tenants.ts';

const OWN = '{ viewer { id memberships { id organization { id } } } }';
type Own = { viewer: { id: string; memberships: { id: string; organization: { id: string } }[] } };

/** Where the owner’s photo without consent and the paper of their office are read, and how they are taken away. */
export type Furnished = {
  photo: { path: string; evidenceId: string };
  paper: { path: string; fileId: string };
};

/** Makes the things that the city has none of, each through its own mutation, so that there is something to guess at. */
export async function furnish(product: Product, tenants: Tenants): Promise<Furnished> {
  const { does } = actor(product);
  const { owner, ownerOfficer, deputy } = logins;
  const { school, twin, partnershipId } = tenants.owner;
  const commune = tenants.ownerCommune;
  const viewer = async (who: string) => (await product.ask<Own>(who, OWN)).viewer;
  async function sends(
    who: string,
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<Record<string, string>> {
    const headers = { authorization: `Bearer ${await product.token(who)}` };
    const response = await fetch(`${product.origin}${path}`, { method: 'POST', headers, body });
    if (response.status !== 201) throw new Error(`${who} could not send ${path}: ${response.status}`);
    return (await response.json()) as Record<string, string>;
  }

  async function ofTheOffice(): Promise<Furnished['paper']> {
    const system = {
      organizationId: commune,
      name: 'Somebody else’s',
      scopes: ['ORGANIZATIONS_READ'],
      expiresOn: inAMonth,
    };
    const { id: clientId } = await does(ownerOfficer, 'createApiClient', 'ApiClient', 'id', system);
    await does(ownerOfficer, 'issueApiKey', 'IssuedApiKey', 'key { id }', { clientId });
    const lan = { organizationId: commune, role: 'COMMUNE_OFFICER', name: 'Lan', print: true, from: today };
    await does(ownerOfficer, 'inviteMember', 'IssuedInvitation', 'invitation { id }', lan);
    const paper = { kind: 'PLAN', abstract: 'Kế hoạch', issuedOn: { value: today }, issuerIds: [commune] };
    const { id: documentId } = await does(ownerOfficer, 'fileDocument', 'OfficialDocument', 'id', paper);
    const pdf = '%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n';
    const { id: fileId = '' } = await sends(ownerOfficer, `/documents/${documentId}/files?name=a.pdf`, pdf);
    return { path: `/documents/files/${fileId}`, fileId };
  }

  async function ofAPerson(): Promise<void> {
    await does(ownerOfficer, 'askForData', 'DataRequest', 'id', { kind: 'EXPORT' });
    const looking = { login: ownerOfficer, reason: 'Kiểm tra' };
    await does('support', 'askSupportView', 'SupportView', 'id', looking);
    const [lent, to] = [await viewer(owner), await viewer(deputy)];
    await does(owner, 'delegateRight', 'Delegation', 'id', {
      ...{ membershipId: lent.memberships[0]!.id, toAccountId: to.id, reason: 'Đi công tác' },
      ...{ from: today, to: inAMonth },
    });
  }

  async function ofTheSchool(): Promise<Furnished['photo']> {
    const { uploadId } = await sends(owner, '/uploads', await photo());
    const told = 'evidence { edges { node { id url } } }';
    const { evidence } = await does(owner, 'recordActivity', 'Activity', told, {
      ...{ partnershipId, onBehalfOf: school, kind: 'THEMATIC_SESSION', theme: 'Nghề nón lá', mode: 'IN_PERSON' },
      heldOn: { value: addDays(today, -1), precision: 'DAY' },
      participation: [school, twin].map((organizationId) => ({ organizationId, teachers: 2, pupils: 9 })),
      evidence: [{ uploadId, caption: 'Cô và trò', consent: 'MISSING' }],
    });
    await sends(owner, '/uploads', await photo());
    const [edge] = (evidence as { edges: { node: { id: string; url: string } }[] }).edges;
    return { path: edge!.node.url, evidenceId: edge!.node.id };
  }

  async function ofTheDepartment(): Promise<void> {
    const head = { organizationId: school, position: 'Tổ trưởng', from: '2025-08-01' };
    const [keptId, mergedId] = [
      await does('department', 'appoint', 'Appointment', 'person { id }', { ...head, personName: 'Lê Thị Hạnh' }),
      await does('department', 'appoint', 'Appointment', 'person { id }', { ...head, personName: 'Lê Thị Hạnh' }),
    ].map(({ person }) => (person as { id: string }).id);
    const one = { keptId, mergedId, reason: 'Cùng một người' };
    await does('administrator', 'mergePeople', 'Merge', 'id', one);
    const lines = [{ kind: 'ABSORBED', sourceId: commune, targetId: tenants.rivalCommune }];
    const decree = { title: 'Sáp nhập hai xã', effectiveOn: { value: inAMonth, precision: 'DAY' }, lines };
    await does('department', 'draftReorganization', 'Reorganization', 'id', { decree });
    await sends('administrator', '/imports?kind=PEOPLE', 'Họ và tên,Đơn vị\nLê Thị Hoa,Trường\n');
  }

  const paper = await ofTheOffice();
  await ofAPerson();
  const picture = await ofTheSchool();
  await ofTheDepartment();
  return { photo: picture, paper };
}
