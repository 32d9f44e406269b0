import { builder } from '../builder.ts';
import { lineKinds, moveBases } from './reorganization.ts';

export const ReorganizationStateType = builder.enumType('ReorganizationState', {
  description: 'DRAFT: planned, nothing of it is so. APPLIED: in the register from its day on. UNDONE: taken back.',
  values: ['DRAFT', 'APPLIED', 'UNDONE'] as const,
});
export const ReorganizationLineKindType = builder.enumType('ReorganizationLineKind', {
  description:
    'What happens to a source. It ends with CONTINUES (one body goes on as another), ABSORBED, DIVIDED and DISSOLVED; it lives on with RENAMED and TRANSFERRED (to another superior).',
  values: lineKinds,
});
export const ShareType = builder.enumType('SuccessionShare', {
  description: 'Whether the whole of a body is meant or a part of it.',
  values: ['WHOLE', 'PART'] as const,
});
export const MoveBasisType = builder.enumType('MoveBasis', {
  description:
    'Why a dependent body goes where it goes: SUCCESSOR, its superior has only one; LOCATION, it stands in the territory of that commune; DECISION, somebody decided; OPEN, nobody has, and nothing tells.',
  values: moveBases,
});
