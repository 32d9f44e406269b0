import { overlap, type Period } from '@twinning/domain/period';
import type { Dated } from './organization.ts';

type KindOf<Fact> = (fact: Fact) => string;

/** The days of a fact that a stretch leaves over, before and after it. */
function leftOver<Fact extends Dated>(fact: Fact, stretch: Period): Fact[] {
  if (!overlap(fact, stretch)) return [fact];
  const before = fact.from < stretch.from ? [{ ...fact, to: stretch.from }] : [];
  const goesOn = stretch.to !== null && (fact.to === null || stretch.to < fact.to);
  return goesOn ? [...before, { ...fact, from: stretch.to!, precision: null }] : before;
}

const sayTheSame = <Fact extends Dated>(one: Fact, other: Fact): boolean => {
  const { from: _, to: __, precision: ___, ...said } = one;
  return Object.entries(said).every(([name, value]) => other[name as keyof Fact] === value);
};

/** Two stretches that meet and say the same are one. */
function joined<Fact extends Dated>(facts: readonly Fact[]): Fact[] {
  const sorted = facts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const result: Fact[] = [];
  for (const fact of sorted) {
    const met = result.findIndex((known) => known.to === fact.from && sayTheSame(known, fact));
    if (met === -1) result.push(fact);
    else result[met] = { ...result[met]!, to: fact.to };
  }
  return result;
}

/** What is known once nothing of a kind holds in a stretch of days. */
export function withoutFact<Fact extends Dated>(
  facts: readonly Fact[],
  stretch: Period,
  isMeant: (fact: Fact) => boolean = () => true,
): Fact[] {
  return facts.flatMap((fact) => (isMeant(fact) ? leftOver(fact, stretch) : [fact]));
}

/** What is known once a fact holds on its days: it cuts, splits or replaces what was said of them, and joins its equals. */
export function withFact<Fact extends Dated>(
  facts: readonly Fact[],
  fact: Fact,
  kindOf: KindOf<Fact> = () => '',
): Fact[] {
  const others = withoutFact(facts, fact, (known) => kindOf(known) === kindOf(fact));
  return joined([...others, fact]);
}
