import { clustersFormed } from '../calendar.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { OrganizationRecord } from '../records/organization.ts';
import type { MoveRecord, ReorganizationRecord } from '../records/reorganization.ts';
import { noDecree } from './no-decree.ts';

const membersOf = ({ id, parents }: OrganizationRecord): MoveRecord[] =>
  parents
    .filter(({ hierarchy }) => hierarchy === 'PROFESSIONAL_CLUSTER')
    .map(({ hierarchy, parentId }) => ({ organizationId: id, hierarchy, parentId, basis: 'DECISION' }));

/** The department forms thirty clusters; who belongs to which is made up. */
export const clustersFormedOf = (place: Place, organizations: readonly OrganizationRecord[]): ReorganizationRecord => ({
  id: place.id('rog', 'cum-chuyen-mon-2025-10', clustersFormed),
  title: place.name('Thành lập 30 cụm chuyên môn'),
  decreeId: null,
  effectiveOn: clustersFormed,
  precision: 'MONTH',
  foundedIds: organizations.filter(({ kind }) => kind === 'PROFESSIONAL_CLUSTER').map(({ id }) => id),
  lines: [],
  moves: organizations.flatMap(membersOf),
  ...fromPapers(
    inferred('title', 'Tên gọi của sự kiện, không phải trích yếu của văn bản nào.'),
    noDecree,
    stated('effectiveOn', 'Chỉ biết tháng.'),
    {
      field: 'moves',
      basis: 'GENERATED',
      note: 'Danh sách trường của từng cụm chưa công bố, dữ liệu trình diễn.',
    },
  ),
});
