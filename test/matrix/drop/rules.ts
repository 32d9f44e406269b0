import { readFileSync } from 'node:fs';
import type { Rule } from './rule.ts';

type Written = Pick<Rule, 'name' | 'from' | 'to' | 'deed' | 'address'> & { file: string };

const rulesOf = (service: Rule['service']): Rule[] => {
  const written = JSON.parse(readFileSync(new URL(`${service}.json`, import.meta.url), 'utf8')) as Written[];
  return written.map((rule) => ({ ...rule, service, file: `services/${service}/src/${rule.file}` }));
};

/** Every rule of the code that keeps something from somebody, each with the smallest change that drops it. */
export const rules: readonly Rule[] = (['organizations', 'partnerships', 'activities', 'recognition'] as const).flatMap(
  rulesOf,
);
