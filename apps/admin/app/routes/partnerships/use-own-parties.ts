import { useActingUnits } from '#app/session/acting.ts';
import type { Unit } from './types.ts';

/** The parties in whose name the viewer writes. */
export function useOwnParties(parties: Unit[]): Unit[] {
  const units = useActingUnits();
  return parties.filter(({ id }) => units.some((unit) => unit.id === id));
}
