import type { Place } from '../place.ts';

/** How far a generated pair came; the published figures are the last word, so nobody goes further after them. */
export type Stage = 'PLANNED' | 'SIGNED' | 'CONSENTED' | 'AGREED' | 'PROPOSED' | 'DECLINED' | 'LAPSED' | 'ENDED';

/** The published figure, and how much of it the real schools with a plan already make up. */
const schoolsWithPlan = 1176;
const realSchoolsWithPlan = 5;

const repeat = (stage: Stage, times: number): Stage[] => Array.from({ length: times }, () => stage);

/**
 * The stages of the lower schools' pairs. `triples` of the first, planned ones have three parties, so that the
 * planned schools come to the published figure exactly.
 */
export function lowerStages(place: Place): { stages: Stage[]; triples: number } {
  const wanted = schoolsWithPlan - (place.number === 1 ? realSchoolsWithPlan : 0);
  const triples = 100 + (wanted % 2);
  const planned = triples + (wanted - 3 * triples) / 2;
  return {
    triples,
    stages: [
      ...repeat('PLANNED', planned),
      ...repeat('SIGNED', 57),
      ...repeat('CONSENTED', 14),
      ...repeat('AGREED', 12),
      ...repeat('PROPOSED', 14),
      ...repeat('DECLINED', 4),
      ...repeat('LAPSED', 4),
      ...repeat('ENDED', 3),
    ],
  };
}

type Sized = { stage: Stage; size: 2 | 3 };
const pairs = (stage: Stage, times: number): Sized[] => repeat(stage, times).map((each) => ({ stage: each, size: 2 }));

/** 131 upper-secondary schools and 16 centres had signed by the closing conference: 147. */
export const upperStages: Readonly<Record<'UPPER_SECONDARY' | 'CONTINUING', readonly Sized[]>> = {
  UPPER_SECONDARY: [
    { stage: 'SIGNED', size: 3 },
    ...pairs('PLANNED', 34),
    ...pairs('SIGNED', 30),
    ...pairs('CONSENTED', 3),
    ...pairs('PROPOSED', 6),
  ],
  CONTINUING: [...pairs('PLANNED', 3), ...pairs('SIGNED', 5), ...pairs('PROPOSED', 2)],
};
