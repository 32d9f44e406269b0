/** A set of small whole numbers, one bit each: two sets of a nation's bodies are laid over one another in microseconds. */
export type Bits = Uint32Array;

export const lengthFor = (size: number): number => (size + 31) >>> 5;
export const noBits = (size: number): Bits => new Uint32Array(lengthFor(size));

export const isIn = (bits: Bits, number: number): boolean => ((bits[number >>> 5]! >>> (number & 31)) & 1) === 1;

export function add(bits: Bits, numbers: readonly number[]): Bits {
  for (const number of numbers) bits[number >>> 5]! |= 1 << (number & 31);
  return bits;
}

export function both(one: Bits, other: Bits): Bits {
  const result = new Uint32Array(one.length);
  for (let index = 0; index < result.length; index += 1) result[index] = one[index]! & other[index]!;
  return result;
}

export function either(one: Bits, other: Bits): Bits {
  const result = new Uint32Array(one.length);
  for (let index = 0; index < result.length; index += 1) result[index] = one[index]! | other[index]!;
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

export function listOf(bits: Bits): number[] {
  const numbers: number[] = [];
  for (const [index, word] of bits.entries())
    for (let rest = word; rest !== 0; rest &= rest - 1) numbers.push(index * 32 + 31 - Math.clz32(rest & -rest));
  return numbers;
}

export const keep = (bits: Bits, fits: (number: number) => boolean): Bits =>
  add(new Uint32Array(bits.length), listOf(bits).filter(fits));
