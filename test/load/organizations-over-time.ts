import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openLoop } from './open-loop.ts';
import { bootstrapped, type Interval, median, quantile } from './ratios.ts';
import { seeded } from './seeded.ts';
import { type System, startSystem } from './system.ts';
import { type Workload, workloadsOf } from './workloads.ts';

/*
 * What three questions cost over a city and over a nation fifteen times as large with a long history.
 * `node test/load/organizations-over-time.ts [--blocks 12] [--seconds 5] [--rate 40] [--scale 15] [--only search]`; the figures stand in
 * docs/benchmarks/organizations-over-time.md.
 */
const { values } = parseArgs({
  options: {
    blocks: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '5' },
    rate: { type: 'string', default: '40' },
    scale: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
  },
});
const [blocks, seconds, rate, scale] = [values.blocks, values.seconds, values.rate, values.scale].map(Number) as [
  number,
  number,
  number,
  number,
];
const HISTORY = 12;
const LARGEST = 1.15;

type Sum = {
  requests: number;
  processor: number;
  statements: number;
  rows: number;
  buffers: number;
  answered: number;
  latencies: number[];
};
const nothing = (): Sum => ({
  requests: 0,
  processor: 0,
  statements: 0,
  rows: 0,
  buffers: 0,
  answered: 0,
  latencies: [],
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const figure = (value: number, digits = 2): string => value.toFixed(digits);
const interval = ({ median: middle, low, high }: Interval): string =>
  `${figure(middle, 3)} [${figure(low, 3)} – ${figure(high, 3)}]`;

async function block(system: System, workload: Workload, seed: number, sum: Sum): Promise<number> {
  await system.counted();
  const before = await system.processor();
  const { requests, latencies, rows } = await openLoop(system.url, workload, seed, rate, seconds);
  const spent = (await system.processor()) - before;
  const counted = await system.counted();
  sum.requests += requests;
  sum.processor += spent;
  sum.statements += counted.statements;
  sum.rows += counted.rows;
  sum.buffers += counted.buffers;
  sum.answered += rows;
  sum.latencies.push(...latencies);
  return spent / requests;
}

/** Blocks in turn, ABBA or BAAB by lot, both sides asked the same; each side is its own control. */
async function compare(city: System, nation: System, workload: Workload): Promise<boolean> {
  const random = seeded(workload.name.length);
  const sums = new Map([
    [city, nothing()],
    [nation, nothing()],
  ]);
  for (const system of [city, nation])
    for (let warm = 0; warm < 2; warm += 1) await block(system, workload, 7 + warm, nothing());
  const ratios: number[] = [];
  const controls: number[] = [];
  for (let nth = 0; nth < blocks; nth += 1) {
    const [outer, inner] = random() < 0.5 ? [city, nation] : [nation, city];
    const seed = 1000 + nth;
    const spent = new Map<System, number[]>([
      [city, []],
      [nation, []],
    ]);
    for (const system of [outer, inner, inner, outer])
      spent.get(system)!.push(await block(system, workload, seed, sums.get(system)!));
    const [one, two] = spent.get(city)!;
    const [three, four] = spent.get(nation)!;
    ratios.push((three! + four!) / (one! + two!));
    controls.push(random() < 0.5 ? one! / two! : two! / one!, random() < 0.5 ? three! / four! : four! / three!);
    await wait(50);
  }

  say(`\n## ${workload.name}`);
  for (const [system, sum] of sums) {
    const each = (value: number) => figure(value / sum.requests);
    say(
      `${system.name}: ${sum.requests} requests; per request ${each(sum.processor)} ms CPU, ${each(sum.statements)} statements, ${each(sum.rows)} rows read, ${each(sum.buffers)} buffers, ${each(sum.answered)} nodes answered; latency p50 ${figure(median(sum.latencies), 1)} ms, p95 ${figure(quantile(sum.latencies, 0.95), 1)} ms`,
    );
  }
  const statements = (system: System) => sums.get(system)!.statements / sums.get(system)!.requests;
  const cost = bootstrapped(ratios);
  const control = bootstrapped(controls);
  say(
    `CPU, ${nation.name} ÷ ${city.name}: ${interval(cost)}; A/A ${interval(control)}${Math.abs(control.median - 1) > 0.03 ? ' – the machine was not quiet: void' : ''}`,
  );
  say(`statements, ${nation.name} ÷ ${city.name}: ${figure(statements(nation) / statements(city), 3)}`);
  return cost.median <= LARGEST && statements(nation) / statements(city) <= LARGEST;
}

say(`loading a city and a nation of ${scale}`);
const city = await startSystem('city', 1, 0);
const nation = await startSystem('nation', scale, HISTORY).catch(async (error: unknown) => {
  await city.stop();
  throw error;
});
try {
  const outcomes: boolean[] = [];
  for (const workload of await workloadsOf(city.database))
    if (workload.name.includes(values.only)) outcomes.push(await compare(city, nation, workload));
  say(outcomes.every(Boolean) ? `\nevery workload within ${LARGEST}` : `\nnot every workload within ${LARGEST}`);
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
} finally {
  await nation.stop();
  await city.stop();
}
