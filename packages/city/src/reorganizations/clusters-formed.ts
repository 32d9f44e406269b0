import { clustersFormed } from '../calendar.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { OrganizationRecord } from '../records/organization.ts';
import type { ReorganizationLineRecord, ReorganizationRecord } from '../records/reorganization.ts';
import { noDecree } from './no-decree.ts';

const membershipsOf = ({ id, parents }: OrganizationRecord): ReorganizationLineRecord[] =>
  parents
    .filter(({ hierarchy }) => hierarchy === 'PROFESSIONAL_CLUSTER')
    .map(({ hierarchy, parentId }) => ({
      kind: 'TRANSFERRED',
      sourceId: id,
      targetId: parentId,
      share: 'WHOLE',
      hierarchy,
      note: null,
    }));

/** The department forms thirty clusters; who belongs to which is made up. */
export const clustersFormedOf = (place: Place, organizations: readonly OrganizationRecord[]): ReorganizationRecord => ({
  id: place.id('rog', 'cum-chuyen-mon-2025-10', clustersFormed),
  title: place.name('Thành lập 30 cụm chuyên môn'),
  decreeId: null,
  effectiveOn: clustersFormed,
  precision: 'MONTH',
  foundedIds: organizations.filter(({ kind }) => kind === 'PROFESSIONAL_CLUSTER').map(({ id }) => id),
  lines: organizations.flatMap(membershipsOf),
  moves: [],
  ...fromPapers(
    inferred('title', 'Tên gọi của sự kiện, không phải trích yếu của văn bản nào.'),
    noDecree,
    stated('effectiveOn', 'Chỉ biết tháng.'),
    {
      field: 'lines',
      basis: 'GENERATED',
      note: 'Danh sách trường của từng cụm chưa công bố, dữ liệu trình diễn.',
    },
  ),
});
