import { demonstrationPassword } from '../../product/city-template.ts';
import { actor } from '../../supergraph/act.ts';
import { committee, email, offices, type Stage, schools } from './stage.ts';

const since = '2020-01-01';

/** Offices, schools and accounts, registered by the department: no page opens accounts. */
export async function registered({ product, person }: Stage): Promise<void> {
  const { does } = actor(product);
  const { organizationByCode } = await product.ask<{ organizationByCode: { id: string } }>(
    'department',
    '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
  );

  async function register(key: string, name: string, kind: string, parentId: string, levels: string[] = []) {
    const codes = [{ scheme: 'LOCAL', value: `story-${key}` }];
    const input = { kind, name, levels, parentId, codes, from: since };
    return String((await does('department', 'registerOrganization', 'Organization', 'id', input)).id);
  }

  async function open(who: string, name: string, role: string, organizationId: string) {
    const input = { email: email(who), name, password: demonstrationPassword, role, organizationId, from: since };
    const account = await does('department', 'openAccount', 'Account', 'id person { id }', input);
    person[who] = String((account.person as { id: string }).id);
  }

  const department = organizationByCode.id;
  const north = await register('north', offices.north, 'DISTRICT_OFFICE', department);
  const south = await register('south', offices.south, 'DISTRICT_OFFICE', department);
  const spring = await register('spring', schools.spring, 'SCHOOL', north, ['PRESCHOOL']);
  const hill = await register('hill', schools.hill, 'SCHOOL', north, ['PRESCHOOL']);
  const wharf = await register('wharf', schools.wharf, 'SCHOOL', south, ['PRESCHOOL']);
  await open('north', 'Cán bộ Miền Bắc', 'DISTRICT_OFFICER', north);
  await open('south', 'Cán bộ Miền Nam', 'DISTRICT_OFFICER', south);
  await open('spring', 'Hiệu trưởng Suối Trong', 'SCHOOL_HEAD', spring);
  await open('hill', 'Hiệu trưởng Đồi Chè', 'SCHOOL_HEAD', hill);
  await open('wharf', committee.wharf, 'SCHOOL_HEAD', wharf);
  await open('judge', committee.judge, 'COMMITTEE_MEMBER', department);
  await open('judge-2', committee['judge-2'], 'COMMITTEE_MEMBER', department);
  await open('presider', committee.presider, 'COMMITTEE_CHAIR', department);
  await open('scribe', committee.scribe, 'COMMITTEE_SECRETARY', department);
}
