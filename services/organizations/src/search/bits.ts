/** A set of small whole numbers, one bit each: two sets of a nation's bodies are laid over one another in microseconds. */
export type Bits = Uint32Array;

export const lengthFor = (size: number): number => (size + 31) >>> 5;
export const noBits = (size: number): Bits => new Uint32Array(lengthFor(size));

export const isIn = (bits: Bits, number: number): boolean => ((bits[number >>> 5]! >>> (number & 31)) & 1) === 1;

export function add(bits: Bits, numbers: readonly number[]): Bits {
  for (const number of numbers) bits[number >>> 5]! |= 1 << (number & 31);
  return bits;
}

/** Takes away those that are not in the other set too. */
export function narrow(bits: Bits, other: Bits): Bits {
  for (let index = 0; index < bits.length; index += 1) bits[index]! &= other[index]!;
  return bits;
}

/** Those in any of some sets; a single one is itself the answer. */
export function anyOf(size: number, sets: readonly Bits[]): Bits {
  if (sets.length === 1) return sets[0]!;
  const result = noBits(size);
  for (const bits of sets) for (let index = 0; index < result.length; index += 1) result[index]! |= bits[index]!;
  return result;
}

/** How many there are (Hamming weight, 32 at a time). */
export function count(bits: Bits): number {
  let total = 0;
  for (const word of bits) {
    let rest = word - ((word >>> 1) & 0x55555555);
    rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
    total += Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}

/** The numbers of a set in their order, from one on. */
export function* listed(bits: Bits, from = 0): Generator<number> {
  for (let index = from >>> 5; index < bits.length; index += 1) {
    const begun = index === from >>> 5 ? -1 << (from & 31) : -1;
    for (let rest = bits[index]! & begun; rest !== 0; rest &= rest - 1)
      yield index * 32 + 31 - Math.clz32(rest & -rest);
  }
}
