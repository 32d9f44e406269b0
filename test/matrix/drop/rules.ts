import { readFileSync } from 'node:fs';
import type { Rule } from './rule.ts';

type Written = Omit<Rule, 'service'> & { service?: Rule['service'] };
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Written[];

const rulesOf = (service: Rule['service']): Rule[] =>
  read(service).map((rule) => {
    const file = (name: string) => `services/${service}/src/${name}`;
    const also = rule.also?.map((place) => ({ ...place, file: file(place.file) }));
    return { ...rule, service, file: file(rule.file), ...(also && { also }) };
  });

/** Every rule of the code that keeps something from somebody, each with the smallest change that drops it. */
export const rules: readonly Rule[] = [
  ...(['organizations', 'partnerships', 'activities', 'recognition'] as const).flatMap(rulesOf),
  // What all services have in common, each with the one that it is tried in.
  ...read('house').map((rule) => ({ ...rule, service: rule.service! })),
];
