/** A text that stands in one place of the world only: wherever it turns up, it came from there. */
export type Canary = {
  text: string;
  about: string;
  field: string;
  /** Where else it rightly stands. */
  also: { about: string; field: string }[];
};

export const canaryPattern = /kín[0-9a-f]{10}/g;

export class Canaries {
  readonly all: Canary[] = [];

  /** A text for one field of one object. */
  put(about: string, field: string): string {
    const text = `kín${(this.all.length + 0xa0000).toString(16).padStart(10, '0')}`;
    this.all.push({ text, about, field, also: [] });
    return `Việc ${text}`;
  }
}
