/** Which places a text leads to. Most texts lead to a single one, and a number by itself takes no list. */
export function placeBook() {
  const places = new Map<string, number | number[]>();

  return {
    /** Whether the text is new. */
    enter(text: string, place: number): boolean {
      const known = places.get(text);
      if (typeof known === 'object') known.push(place);
      else places.set(text, known === undefined ? place : [known, place]);
      return known === undefined;
    },

    of(text: string): readonly number[] {
      const known = places.get(text);
      if (known === undefined) return [];
      return typeof known === 'object' ? known : [known];
    },

    texts: (): Iterable<string> => places.keys(),
  };
}
