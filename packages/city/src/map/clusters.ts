import { body, organizationId, under } from '../body.ts';
import { clustersFormed } from '../calendar.ts';
import type { Place } from '../place.ts';
import type { Dated, DatedParent, OrganizationId, OrganizationRecord } from '../records/organization.ts';
import type { Provenance, Sourced } from '../records/provenance.ts';
import { districts } from './districts.ts';

const sinceFormed: Dated = { from: clustersFormed, to: null, precision: 'MONTH' };

const clusterOf = (place: Place, district: string): OrganizationId =>
  organizationId(place, `cum-chuyen-mon-${district}`);

const unpublished: Sourced = {
  generated: true,
  provenance: [
    {
      field: '*',
      basis: 'GENERATED',
      note: 'Sở lập 30 cụm chuyên môn vào tháng 10/2025; tên cụm và danh sách trường chưa công bố, dữ liệu trình diễn.',
    },
  ],
};

/** What a real school says of its place in a cluster. */
export const memberNote: Provenance = {
  field: 'parent',
  basis: 'GENERATED',
  note: 'Cụm chuyên môn từ tháng 10/2025: danh sách trường chưa công bố, dữ liệu trình diễn theo địa bàn huyện cũ.',
};

/** Thirty were formed; which schools each has is not published: here those of a former district. */
export const clusters = (place: Place, department: OrganizationId): OrganizationRecord[] =>
  districts.map((district) =>
    body({
      place,
      kind: 'PROFESSIONAL_CLUSTER',
      code: `cum-chuyen-mon-${district.slug}`,
      name: `Cụm chuyên môn ${district.name}`,
      life: sinceFormed,
      parents: [under(department, sinceFormed)],
      source: unpublished,
    }),
  );

export const inCluster = (place: Place, district: string): DatedParent => ({
  hierarchy: 'PROFESSIONAL_CLUSTER',
  parentId: clusterOf(place, district),
  ...sinceFormed,
});
