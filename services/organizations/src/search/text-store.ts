import { column } from './column.ts';

/** Numbered texts in one buffer: a register holds a million of them, and none is an object that is collected. */
export function textStore() {
  let bytes = Buffer.allocUnsafe(1 << 14);
  const starts = column();
  starts.push(0);

  return {
    get length(): number {
      return starts.length - 1;
    },
    /** Keeps a text and tells its number. */
    add(text: string): number {
      const start = starts.at(starts.length - 1);
      const end = start + Buffer.byteLength(text);
      if (end > bytes.length) {
        const grown = Buffer.allocUnsafe(2 * end);
        bytes.copy(grown, 0, 0, start);
        bytes = grown;
      }
      bytes.write(text, start);
      starts.push(end);
      return starts.length - 2;
    },

    text: (number: number): string => bytes.toString('utf8', starts.at(number), starts.at(number + 1)),

    /** How a kept text stands to another one, byte by byte; as far as that one goes only, when it is a beginning. */
    compare(number: number, other: Uint8Array, isBeginning = false): number {
      const start = starts.at(number);
      const length = starts.at(number + 1) - start;
      for (let index = 0; index < length && index < other.length; index += 1) {
        const difference = bytes[start + index]! - other[index]!;
        if (difference !== 0) return difference;
      }
      return isBeginning && length > other.length ? 0 : length - other.length;
    },

    compareWith(one: number, other: number): number {
      const [first, second] = [starts.at(one), starts.at(other)];
      const [length, otherLength] = [starts.at(one + 1) - first, starts.at(other + 1) - second];
      for (let index = 0; index < length && index < otherLength; index += 1) {
        const difference = bytes[first + index]! - bytes[second + index]!;
        if (difference !== 0) return difference;
      }
      return length - otherLength;
    },
  };
}

export type TextStore = ReturnType<typeof textStore>;
