import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import SchemaBuilder from '@pothos/core';
import { seeded } from '../../load/seeded.ts';
import { surveyAddresses } from '../addresses/survey-addresses.ts';
import { type Door, UNASKED } from '../ask/doors.ts';
import { readRows } from '../decisions/read.ts';
import { readDeeds } from '../deeds/read.ts';
import { tryDeeds } from '../deeds/try-deeds.ts';
import { Facts } from '../facts.ts';
import { forgedAtServices } from '../gate/forged-at-services.ts';
import { asKnownTo } from '../principals.ts';
import { surveyService } from '../survey.ts';
import type { Fault } from '../verdict/judge.ts';
import type { OpenService } from '../world/services.ts';
import { ENOUGH, type Found, type LeftWorld } from './drop-rules.ts';
import { loadWithout } from './load-without.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Drops one rule after another, as it is told their names, and says each time what the matrix makes of it. The policies of the
 * database's rows are out of play: they would hide that a rule of the code is gone.
 */
const left = JSON.parse(await readFile(process.argv[2]!, 'utf8')) as LeftWorld;
const facts = new Facts();
for (const fact of left.facts) facts.add(fact);
const tables = { rows: readRows(), deeds: readDeeds() };
// Each rule of the house is loaded with its plugins.
SchemaBuilder.allowPluginReRegistration = true;

/** How many words of where something is asked stand in the rule: there its loss is likely to show. */
function likelyFor(rule: Rule): (door: Door) => number {
  const told = `${rule.file.replace(/^services\/\w+\//, '')} ${rule.name}`.toLowerCase();
  return ({ rule: asked, type }) => {
    // A trail is long, and shows what else shows sooner.
    if (asked.endsWith('Audit')) return -1;
    return [...new Set(`${asked} ${type}`.split(/[^A-Za-z]+|(?=[A-Z])/).map((word) => word.toLowerCase()))].filter(
      (word) => word.length > 3 && told.includes(word.replace(/(ies|s|y)$/, '')),
    ).length;
  };
}

/** Straight at the door of the service, with tokens that the gateway did not make. */
async function atTheDoor(service: OpenService): Promise<{ cells: number; faults: Fault[] }> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const running = await service.serve(publicKey.export({ format: 'jwk' }));
  const addresses = { [service.service]: `http://127.0.0.1:${running.port}/graphql` };
  try {
    return await forgedAtServices({ addresses, key: privateKey });
  } finally {
    await running.stop();
  }
}

async function drop(rule: Rule): Promise<Found> {
  loadWithout(rule);
  const { openService } = (await import('../world/services.ts')) as typeof import('../world/services.ts');
  const service = await openService(rule.service, left.urls[rule.service]!, left.folder, 'CODE');
  // A few of each kind are asked about first, and only when these show nothing all of them: of the register, which is wide, two.
  const [few, all] =
    rule.service === 'organizations'
      ? [facts.few(1, seeded(4)), facts.few(2, seeded(4))]
      : [facts.few(2, seeded(4)), facts];
  const given = {
    ...{ rows: tables.rows, facts, chosen: all, canaries: left.canaries, principals: asKnownTo(rule.service) },
  };
  const likely = likelyFor(rule);
  async function read(): Promise<{ cells: number; faults: Fault[] }> {
    const there = ({ rule: asked }: Door) => (asked === rule.shows ? 1 : UNASKED);
    for (const chosen of rule.shows ? [few, all] : []) {
      const shown = await surveyService(service, { ...given, chosen, untilRed: there });
      if (shown.faults.length > 0) return shown;
    }
    const first = await surveyService(service, { ...given, chosen: few, untilRed: likely });
    if (first.faults.length > 0) return first;
    const whole = await surveyService(service, { ...given, untilRed: likely });
    return { cells: first.cells + whole.cells, faults: whole.faults };
  }
  function asked(): Promise<{ cells: number; faults: Fault[] }> {
    if (rule.deed) return tryDeeds(service, { ...given, untilRed: true, deeds: tables.deeds, only: rule.deed });
    if (rule.door) return atTheDoor(service);
    return rule.address ? surveyAddresses(service, { ...given, untilRed: true }) : read();
  }
  try {
    const { cells, faults } = await asked();
    return { cells, fault: faults[0] ?? null };
  } finally {
    await service.close();
  }
}

process.on('message', async (name: string) => {
  if (name === ENOUGH) return process.disconnect();
  const found = await drop(rules.find((each) => each.name === name)!);
  process.send?.({ ...found, megabytes: process.memoryUsage().rss / 1e6 });
});
process.send?.('ready');
