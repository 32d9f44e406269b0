import type { ServiceName } from '@twinning/persistence/service-names';

/** A piece of the source, and what it would read like without the rule. */
export type Place = { file: string; from: string; to: string };
/** A rule of the code in words, where it stands, and what it would read like without it. */
export type Rule = Place & {
  name: string;
  service: ServiceName;
  /** Where else the same is said: what is said twice is dropped twice, or its loss would show nowhere. */
  also?: readonly Place[];
  /** The mutation that it guards; a rule without one is about reading. */
  deed?: string;
  /** Where it was last seen that it is gone: what is asked first. Found by `node test/matrix/drop/where-shown.ts`. */
  shows?: string;
  /** Whether it shows at an address beside the graph. */
  address?: boolean;
  /** Whether it shows straight at the door of the service, to whoever forges the gateway's tokens. */
  door?: boolean;
};

export const placesOf = ({ file, from, to, also = [] }: Rule): readonly Place[] => [{ file, from, to }, ...also];

/** The source of a file without the rule; a rule that is not there any more is a mistake of this table. */
export function without(rule: Rule, source: string, file: string): string {
  const here = placesOf(rule).filter((place) => place.file === file);
  return here.reduce((text, { from, to }) => {
    if (text.split(from).length !== 2)
      throw new Error(`"${rule.name}" does not stand once in ${file}: the table is out of date.`);
    return text.replace(from, () => to);
  }, source);
}
