/** To whom a duty of a dissolved body falls; `open` when for some school nobody has decided that. */
export type Heirs = { fromId: string; heirIds: readonly string[]; open: boolean };

/** What was done about it, with all that is needed to take it back: what was owed, where it stood, who was newly asked. */
export type PassedOn<Duty> = Heirs & { addedIds: readonly string[]; place: number; before: Duty };

type Kind<Duty> = {
  ownerOf(duty: Duty): string;
  /** The same duty, owed by another from now on. */
  owedBy(ownerId: string): Duty;
  /** Whether it is done already, and stays with whoever did it. */
  isDone(duty: Duty): boolean;
};

/**
 * Gives the duties of dissolved bodies to their heirs, in the same place; who owes the same already is not asked twice.
 * While nobody has decided for some school who answers for it, the duty stays where it was as well.
 */
export function passOn<Duty>(
  duties: readonly Duty[],
  heirs: readonly Heirs[],
  { ownerOf, owedBy, isDone }: Kind<Duty>,
): { duties: readonly Duty[]; passed: PassedOn<Duty>[] } {
  let now = duties;
  const passed: PassedOn<Duty>[] = [];
  for (const { fromId, heirIds, open } of heirs) {
    const place = duties.findIndex((duty) => ownerOf(duty) === fromId);
    const before = duties[place];
    if (before === undefined || isDone(before)) continue;
    const addedIds = heirIds.filter((id) => !now.some((duty) => ownerOf(duty) === id));
    const stays = open || heirIds.length === 0;
    passed.push({ fromId, heirIds, open, addedIds, place, before });
    if (stays && addedIds.length === 0) continue;
    now = now.flatMap((duty) =>
      ownerOf(duty) === fromId ? [...(stays ? [duty] : []), ...addedIds.map(owedBy)] : [duty],
    );
  }
  return { duties: now, passed };
}

/** The duties as they stood before they were passed on; what was added otherwise since stays. */
export function putBack<Duty>(
  duties: readonly Duty[],
  passed: readonly PassedOn<Duty>[],
  ownerOf: (duty: Duty) => string,
): Duty[] {
  const added = new Set(passed.flatMap(({ addedIds }) => addedIds));
  const back = duties.filter((duty) => !added.has(ownerOf(duty)));
  for (const { fromId, place, before } of passed.toSorted((one, other) => one.place - other.place))
    if (!back.some((duty) => ownerOf(duty) === fromId)) back.splice(place, 0, before);
  return back;
}
