import { movementBegins, reform } from '../calendar.ts';
import type { Place } from '../place.ts';
import { fromPapers, generated, inferred, stated } from '../provenance.ts';
import type { CitedPeriod, MovementId, MovementRecord } from '../records/movement.ts';
import { documentId } from './documents.ts';

const code = 'nhatruong-chungtay-2022';
const name = 'Nhà trường cùng chung tay phát triển – Thầy cô cùng sẻ chia trách nhiệm';

export const cited = (from: string, to: string): CitedPeriod => ({ from, to, documentId: null });

export const movementOf = (place: Place): MovementId => place.id('mov', code, movementBegins);

/** Hanoi's movement, or its copy in a city that exists for load tests only. */
export function movement(place: Place): MovementRecord {
  const real = place.number === 1;
  return {
    id: movementOf(place),
    code: place.code(code),
    name: place.name(name),
    aliases: real ? ['Nhà trường cùng chung tay phát triển – Thầy cô cùng chia sẻ trách nhiệm'] : [],
    strands: [
      { code: 'nha-truong', title: 'Nhà trường cùng chung tay phát triển' },
      { code: 'thay-co', title: 'Thầy cô cùng sẻ chia trách nhiệm' },
    ],
    period: { from: movementBegins, to: reform },
    periodsCited: real ? [cited('2022', '2025'), cited('2023', '2025')] : [],
    foundingDocumentId: real ? documentId('4340/KH-SGDĐT') : null,
    ...(real
      ? fromPapers(
          stated('name'),
          stated('aliases'),
          stated('foundingDocument'),
          inferred(
            'period',
            'Văn bản chỉ nêu năm (2022–2025, 2023–2025); lấy từ ngày ký kế hoạch 4340/KH-SGDĐT đến hết ngày 30/6/2025, sau hội nghị tổng kết.',
          ),
        )
      : generated),
  };
}
