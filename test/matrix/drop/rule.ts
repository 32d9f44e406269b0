import type { ServiceName } from '@twinning/persistence/service-names';

/** A rule of the code in words, where it stands, and what it would read like without it. */
export type Rule = {
  name: string;
  service: ServiceName;
  file: string;
  from: string;
  to: string;
  /** The mutation that it guards; a rule without one is about reading. */
  deed?: string;
  /** Whether it shows at an address beside the graph. */
  address?: boolean;
  /** Whether it shows straight at the door of the service, to whoever forges the gateway's tokens. */
  door?: boolean;
};

/** The source without the rule; a rule that is not there any more is a mistake of this table. */
export function without({ name, file, from, to }: Rule, source: string): string {
  if (source.split(from).length !== 2)
    throw new Error(`"${name}" does not stand once in ${file}: the table is out of date.`);
  return source.replace(from, () => to);
}
