/** Whole numbers one after the other, outside the heap: garbage collection does not walk through them. */
export function column() {
  let numbers = new Uint32Array(1024);
  let length = 0;

  return {
    get length(): number {
      return length;
    },
    at: (index: number): number => numbers[index]!,
    push(number: number): void {
      if (length === numbers.length) {
        const grown = new Uint32Array(2 * length);
        grown.set(numbers);
        numbers = grown;
      }
      numbers[length] = number;
      length += 1;
    },
  };
}
