import { body, organizationId, under } from '../body.ts';
import { smallReform } from '../calendar.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import type { Provenance } from '../records/provenance.ts';
import { type FormerCommune, formerCommunes } from './former-communes.ts';
import { dataset, since, trade } from './sources.ts';
import { inSentence } from './unit-name.ts';

export const formerOf = (place: Place, { code }: FormerCommune): OrganizationId => organizationId(place, code);

/** What is known of the years of a commune that is gone. */
function lifeOf({ gso, life, successor }: FormerCommune): Provenance[] {
  if (gso === null)
    return [
      inferred('codes', 'Nguồn không cho biết mã của các xã, phường thôi tồn tại ngày 01/01/2025.'),
      inferred('status', since),
      successor
        ? inferred('successors', 'Đọc từ tên: đơn vị lập ngày 01/01/2025 mang tên ghép của các xã, phường cũ.')
        : inferred('successors', 'Không văn bản nào cho biết đơn vị kế tiếp ngày 01/01/2025; để trống.'),
    ];
  return [
    stated('codes', dataset),
    life.from === smallReform
      ? inferred('status', 'Lập ngày 01/01/2025: tên ghép từ các xã, phường thôi tồn tại ngày đó.')
      : inferred('status', since),
    inferred(
      'successors',
      'Nguồn ghi nơi nhận phần chính của xã, phường; trên thực tế có thể còn nơi khác nhận một phần.',
    ),
  ];
}

/** The people's committees of the communes that are gone, those of before 2025-01-01 first. */
export const formerBodies = (
  place: Place,
  officeOf: (place: Place, district: string) => OrganizationId,
): OrganizationRecord[] =>
  formerCommunes.map((commune) =>
    body({
      place,
      kind: 'COMMUNE_COMMITTEE',
      code: commune.code,
      ...(commune.gso ? { gso: commune.gso } : {}),
      name: `UBND ${inSentence(commune.name)}`,
      zone: commune.district.zone,
      life: commune.life,
      parents: [under(officeOf(place, commune.district.slug), commune.life)],
      source: fromPapers(
        stated('name', dataset),
        inferred('parent', trade),
        inferred('zone', 'Theo quận, huyện, thị xã.'),
        ...lifeOf(commune),
      ),
    }),
  );
