import { seeded } from '../load/seeded.ts';
import { surveyAddresses } from './addresses/survey-addresses.ts';
import { readRows } from './decisions/read.ts';
import { readDeeds } from './deeds/read.ts';
import { tryDeeds } from './deeds/try-deeds.ts';
import { dropRules } from './drop/drop-rules.ts';
import { rules } from './drop/rules.ts';
import { surveyGate } from './gate/survey-gate.ts';
import { interference } from './interference.ts';
import { asKnownTo, principals } from './principals.ts';
import { dropPolicies, type Rows } from './rows/drop-policies.ts';
import { readRowTables } from './rows/read.ts';
import { type Line, printDisagreements, printFaults, printLines, printPolicies, progress } from './summary.ts';
import { mutationsOf, rulesOf, surveyService } from './survey.ts';
import { disagreements, disagreementsOnDeeds } from './verdict/opinions.ts';
import { openWorld } from './world/open.ts';
import { breakWrites } from './written/break-writes.ts';
import { surveyLetters } from './written/letters.ts';
import { saidAloud } from './written/log-lines.ts';
import { type Done, remembering } from './written/remember.ts';

const surveyed = ['organizations', 'partnerships', 'activities', 'recognition'] as const;

/** The cut that every check runs: an object of each kind, and no rule dropped. */
const fast = process.argv.includes('--fast');
const FEW = 1;
/** Who may do what, alone: for whoever writes its tables. */
const deedsAlone = process.argv.includes('--deeds');
const SEED = Number(process.env.MATRIX_SEED ?? 4);

type Found = Omit<Line, 'part' | 'seconds' | 'cpu'>;
const lines: Line[] = [];
async function part(name: string, run: () => Promise<Found>): Promise<void> {
  const began = performance.now();
  const spent = process.cpuUsage();
  const done = await run();
  const { user, system } = process.cpuUsage(spent);
  lines.push({ part: name, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, ...done });
}

/** The four services side by side: while one waits for the database another is judged. */
async function inAll(ask: (name: (typeof surveyed)[number]) => Promise<Found>): Promise<Found> {
  const found = await Promise.all(surveyed.map(ask));
  return {
    cells: found.reduce((sum, { cells }) => sum + cells, 0),
    faults: found.flatMap(({ faults }) => faults),
    unproven: found.flatMap(({ unproven = [] }) => unproven),
  };
}

const rows = readRows();
const deeds = readDeeds();
const world = await openWorld();
let agreed = true;
let missed: readonly string[] = [];
let caught = 0;
/** Every deed as it came through. */
const came = new Map<string, Done>();
let rowGuards: Rows | null = null;
try {
  const { facts, canaries, services } = world;
  const chosen = fast ? facts.few(FEW, seeded(SEED)) : facts;
  const asked = new Set(surveyed.flatMap((name) => rulesOf(services[name])));
  if (!deedsAlone)
    await part('two opinions', async () => {
      const { asked: cells, found } = disagreements(rows, chosen, principals, asked);
      printDisagreements(found);
      agreed = found.length === 0;
      return { cells, faults: [] };
    });
  if (!fast)
    await part('two opinions on deeds', async () => {
      const opinions = surveyed.map((name) =>
        disagreementsOnDeeds(deeds, facts, asKnownTo(name), mutationsOf(services[name])),
      );
      const found = opinions.flatMap((opinion) => opinion.found);
      printDisagreements(found);
      agreed &&= found.length === 0;
      return { cells: opinions.reduce((sum, { asked: cells }) => sum + cells, 0), faults: [] };
    });
  if (agreed && !deedsAlone)
    await part('reading', () =>
      inAll((name) =>
        surveyService(services[name], {
          ...{ rows, facts, chosen, canaries: canaries.all },
          principals: asKnownTo(name),
          progress: progress(name),
        }),
      ),
    );
  if (agreed && !deedsAlone)
    for (const name of ['organizations', 'activities'] as const)
      await part(`addresses of ${name}`, async () => {
        const { idle, ...found } = await surveyAddresses(services[name], {
          ...{ rows, facts, chosen, canaries: canaries.all, principals: asKnownTo(name) },
        });
        if (idle.length > 0 && !fast) throw new Error(`Nobody was let in by ${idle.join(', ')}: it proves nothing.`);
        return found;
      });
  if (agreed && !fast && !deedsAlone)
    await part('rows past the code', async () => {
      const asked = { ownerUrl: world.ownerUrl, facts, principalsOf: asKnownTo };
      rowGuards = await dropPolicies(readRowTables(), asked);
      return rowGuards;
    });
  if (agreed && !fast)
    await part('deeds', () =>
      inAll((name) =>
        tryDeeds(remembering(services[name], came), {
          ...{ rows, deeds, facts },
          principals: asKnownTo(name),
          progress: progress(`deeds of ${name}`),
        }),
      ),
    );
  if (agreed && !fast && !process.argv.includes('--keep-rules') && lines.every(({ faults }) => faults.length === 0))
    await part('rules dropped', async () => {
      const dropped = await dropRules(world, rules, progress('rules dropped'));
      missed = dropped.filter(({ fault }) => fault === null).map(({ rule }) => rule.name);
      caught = dropped.length - missed.length;
      return { cells: dropped.reduce((sum, { cells }) => sum + cells, 0), faults: [] };
    });
  if (agreed && !fast && !deedsAlone)
    await part('worlds that differ in a secret', async () => {
      const { idle, ...found } = await interference({ rows, facts, principals, services, ownerUrl: world.ownerUrl });
      if (idle.length > 0)
        throw new Error(`Nobody noticed that ${idle.join(', ')} had changed: the replay proves nothing.`);
      return found;
    });
  if (agreed && !deedsAlone) {
    const sent: string[] = [];
    if (!fast) {
      await part('letters', () =>
        surveyLetters(services.organizations, { rows, facts, canaries: canaries.all, principals }),
      );
      await part('writes that fail', async () => {
        let cells = 0;
        for (const name of surveyed) {
          const broken = await breakWrites(services[name], came, world.ownerUrl);
          sent.push(...broken.sent);
          cells += broken.failed;
        }
        if (cells === 0) throw new Error('No write failed: the search of the log proves nothing.');
        return { cells, faults: [] };
      });
    }
    const heard: string[] = [];
    await part('a sample through the gateway', async () => {
      const much = fast
        ? { people: 1, besides: ['auditor'], questions: 1, most: 24 }
        : { people: 4, besides: ['auditor', 'officer', 'headA'], questions: 2, most: 200 };
      const { lines: told, ...found } = await surveyGate({ world, rows, principals, random: seeded(SEED), ...much });
      heard.push(...told);
      return found;
    });
    await part('log lines', async () => {
      const logs = [
        ...surveyed.map((name) => ({ name, lines: services[name].lines })),
        { name: 'gateway', lines: heard },
      ];
      return {
        cells: logs.reduce((sum, log) => sum + log.lines.length, 0),
        faults: logs.flatMap((log) => saidAloud(log.name, log.lines, canaries.all, sent)),
      };
    });
  }
} finally {
  await world.close();
}

const faults = lines.flatMap((line) => line.faults);
printFaults(faults);
printLines(lines);
if (!fast) process.stdout.write(`rules dropped: ${caught + missed.length}, caught: ${caught}\n`);
for (const rule of missed) process.stdout.write(`  missed: ${rule}\n`);
const open = printPolicies(rowGuards);
const unproven = lines.flatMap((line) => line.unproven ?? []);
process.exitCode = agreed && [faults, missed, open, unproven].every(({ length }) => length === 0) ? 0 : 1;
