import { smallReform } from '../calendar.ts';
import { formerOf } from '../map/former-bodies.ts';
import { earlierCommunes, type FormerCommune, lastCommunes } from '../map/former-communes.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { ReorganizationLineRecord, ReorganizationRecord } from '../records/reorganization.ts';
import { noDecree } from './no-decree.ts';

function lineOf(place: Place, commune: FormerCommune): ReorganizationLineRecord {
  const sourceId = formerOf(place, commune);
  const today = `địa bàn nay thuộc ${commune.newNames.join(', ')}`;
  if (commune.successor === null)
    return {
      kind: 'DISSOLVED',
      sourceId,
      targetId: null,
      share: 'WHOLE',
      hierarchy: null,
      note: `Không văn bản nào cho biết đơn vị kế tiếp ngày 01/01/2025; ${today}.`,
    };
  return {
    kind: 'ABSORBED',
    sourceId,
    targetId: formerOf(place, commune.successor),
    share: 'WHOLE',
    hierarchy: null,
    note: `Đọc từ tên của ${commune.successor.name}; ${today}.`,
  };
}

/** The smaller reform, as far as the names of the communes tell it. */
export const smallReformOf = (place: Place): ReorganizationRecord => ({
  id: place.id('rog', 'sap-xep-2025-01-01', smallReform),
  title: place.name('Sắp xếp đơn vị hành chính cấp xã của Hà Nội từ ngày 01/01/2025'),
  decreeId: null,
  effectiveOn: smallReform,
  precision: null,
  foundedIds: lastCommunes.filter(({ life }) => life.from === smallReform).map((commune) => formerOf(place, commune)),
  lines: earlierCommunes.map((commune) => lineOf(place, commune)),
  moves: [],
  ...fromPapers(
    inferred('title', 'Tên gọi của sự kiện, không phải trích yếu của văn bản nào.'),
    noDecree,
    stated('effectiveOn'),
    inferred('lines', 'Chỉ ghi đơn vị kế tiếp khi đọc được từ tên ghép; nơi khác để trống.'),
  ),
});
