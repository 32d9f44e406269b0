import { readFile } from 'node:fs/promises';
import { seeded } from '../../load/seeded.ts';
import { surveyAddresses } from '../addresses/survey-addresses.ts';
import type { Door } from '../ask/doors.ts';
import { readRows } from '../decisions/read.ts';
import { readDeeds } from '../deeds/read.ts';
import { tryDeeds } from '../deeds/try-deeds.ts';
import { Facts } from '../facts.ts';
import { asKnownTo } from '../principals.ts';
import { surveyService } from '../survey.ts';
import type { Fault } from '../verdict/judge.ts';
import type { LeftWorld } from './drop-rules.ts';
import { loadWithout } from './load-without.ts';
import { rules } from './rules.ts';

/**
 * Drops one rule from a service and says what the matrix makes of it. The policies of the database's rows are out of play:
 * they would hide that a rule of the code is gone.
 */
const [, , name, path] = process.argv;
const rule = rules.find((each) => each.name === name)!;
const left = JSON.parse(await readFile(path!, 'utf8')) as LeftWorld;
loadWithout(rule);
const { openService } = await import('../world/services.ts');
const service = await openService(rule.service, left.urls[rule.service]!, left.folder, 'CODE');
const facts = new Facts();
for (const fact of left.facts) facts.add(fact);
// A few of each kind are asked about first, and only when these show nothing all of them: of the register, which is wide, two.
const [few, all] =
  rule.service === 'organizations'
    ? [facts.few(1, seeded(4)), facts.few(2, seeded(4))]
    : [facts.few(2, seeded(4)), facts];
const given = {
  rows: readRows(),
  facts,
  chosen: all,
  canaries: left.canaries,
  principals: asKnownTo(rule.service),
};
const told = `${rule.file.replace(/^services\/\w+\//, '')} ${rule.name}`.toLowerCase();
/** How many words of where something is asked stand in the rule: there its loss is likely to show. */
const likely = ({ rule: asked, type }: Door): number => {
  // A trail is long, and shows what else shows sooner.
  if (asked.endsWith('Audit')) return -1;
  return [...new Set(`${asked} ${type}`.split(/[^A-Za-z]+|(?=[A-Z])/).map((word) => word.toLowerCase()))].filter(
    (word) => word.length > 3 && told.includes(word.replace(/(ies|s|y)$/, '')),
  ).length;
};
const { cells, faults } = await asked();
await service.close();
process.send?.({ cells, fault: faults[0] ?? null });
process.disconnect?.();

function asked(): Promise<{ cells: number; faults: Fault[] }> {
  if (rule.deed) return tryDeeds(service, { ...given, untilRed: true, deeds: readDeeds(), only: rule.deed });
  return rule.address ? surveyAddresses(service, { ...given, untilRed: true }) : read();
}

async function read(): Promise<{ cells: number; faults: Fault[] }> {
  const first = await surveyService(service, { ...given, chosen: few, untilRed: likely });
  if (first.faults.length > 0) return first;
  const whole = await surveyService(service, { ...given, untilRed: likely });
  return { cells: first.cells + whole.cells, faults: whole.faults };
}
