import { readFile } from 'node:fs/promises';
import { seeded } from '../../load/seeded.ts';
import { surveyAddresses } from '../addresses/survey-addresses.ts';
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
// The register is wide: two of each kind show whether a rule of reading is gone.
const chosen = rule.service === 'organizations' ? facts.few(2, seeded(4)) : facts;
const given = {
  rows: readRows(),
  facts,
  chosen,
  canaries: left.canaries,
  principals: asKnownTo(rule.service),
  untilRed: true,
};
const { cells, faults } = await asked();
await service.close();
process.send?.({ cells, fault: faults[0] ?? null });
process.disconnect?.();

function asked(): Promise<{ cells: number; faults: Fault[] }> {
  if (rule.deed) return tryDeeds(service, { ...given, deeds: readDeeds(), only: rule.deed });
  return rule.address ? surveyAddresses(service, given) : surveyService(service, given);
}
