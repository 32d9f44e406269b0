import { expect, it } from '@jest/globals';
import { demonstrationPassword } from '../../product/city-template.ts';
import { email, from, type Story, to } from './stage.ts';

async function register(
  { does, id }: Story,
  key: string,
  name: string,
  kind: string,
  parentId: string,
  levels: string[] = [],
) {
  const code = `story-${key}`;
  const input = { kind, name, levels, parentId, codes: [{ scheme: 'LOCAL', value: code }], from: '2020-01-01' };
  id[key] = String((await does('department', 'registerOrganization', 'Organization', 'id', input)).id);
}

async function open({ does, person }: Story, who: string, name: string, role: string, organizationId: string) {
  const input = {
    email: email(who),
    name,
    password: demonstrationPassword,
    role,
    organizationId,
    from: '2020-01-01',
  };
  const account = await does('department', 'openAccount', 'Account', 'id person { id }', input);
  person[who] = String((account.person as { id: string }).id);
}

/** Offices, schools, people and a movement: what everything else stands on. */
export function registered(story: () => Story): void {
  it('begins with offices, schools and people whom the department registers', async () => {
    const { product, isRefused, id } = story();
    const { organizationByCode } = await product.ask<{ organizationByCode: { id: string } }>(
      'department',
      '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
    );
    id.department = organizationByCode.id;
    await register(story(), 'north', 'Phòng Giáo dục Miền Bắc', 'DISTRICT_OFFICE', id.department);
    await register(story(), 'south', 'Phòng Giáo dục Miền Nam', 'DISTRICT_OFFICE', id.department);
    await register(story(), 'hoa', 'Trường Mầm non Hoa Mai', 'SCHOOL', id.north!, ['PRESCHOOL']);
    await register(story(), 'sen', 'Trường Mầm non Hoa Sen', 'SCHOOL', id.north!, ['PRESCHOOL']);
    await register(story(), 'cuc', 'Trường Mầm non Hoa Cúc', 'SCHOOL', id.south!, ['PRESCHOOL']);
    await register(story(), 'far', 'Trường Mầm non Nơi Xa', 'SCHOOL', id.south!, ['PRESCHOOL']);
    await open(story(), 'north', 'Cán bộ Miền Bắc', 'DISTRICT_OFFICER', id.north!);
    await open(story(), 'south', 'Cán bộ Miền Nam', 'DISTRICT_OFFICER', id.south!);
    await open(story(), 'hoa', 'Hiệu trưởng Hoa Mai', 'SCHOOL_HEAD', id.hoa!);
    await open(story(), 'sen', 'Hiệu trưởng Hoa Sen', 'SCHOOL_HEAD', id.sen!);
    await open(story(), 'cuc', 'Hiệu trưởng Hoa Cúc', 'SCHOOL_HEAD', id.cuc!);
    await open(story(), 'far', 'Hiệu trưởng Nơi Xa', 'SCHOOL_HEAD', id.far!);
    await open(story(), 'judge', 'Uỷ viên Một', 'COMMITTEE_MEMBER', id.department);
    await open(story(), 'judge-2', 'Uỷ viên Hai', 'COMMITTEE_MEMBER', id.department);
    await open(story(), 'presider', 'Chủ tịch Hội đồng', 'COMMITTEE_CHAIR', id.department);
    await open(story(), 'scribe', 'Thư ký Hội đồng', 'COMMITTEE_SECRETARY', id.department);
    expect(
      await isRefused(email('hoa'), 'registerOrganization', 'Organization', {
        kind: 'SCHOOL',
        name: 'Trường Tự Lập',
        levels: ['PRIMARY'],
        codes: [],
        from,
        parentId: id.north,
      }),
    ).toBe('FORBIDDEN');
  });

  it('goes on with a movement that only the department may create', async () => {
    const { does, isRefused, id } = story();
    const input = {
      code: 'story-movement',
      name: 'Phong trào thử nghiệm',
      strands: [
        { code: 'schools', title: 'Nhà trường cùng chung tay phát triển' },
        { code: 'teachers', title: 'Thầy cô cùng sẻ chia trách nhiệm' },
      ],
      from,
      to,
    };
    expect(await isRefused(email('hoa'), 'createMovement', 'Movement', input)).toBe('FORBIDDEN');
    expect(await isRefused(null, 'createMovement', 'Movement', input)).toBe('UNAUTHENTICATED');
    id.movement = String((await does('department', 'createMovement', 'Movement', 'id', input)).id);
    expect(await isRefused('department', 'createMovement', 'Movement', input)).toBe('MovementCodeTaken');
  });
}
