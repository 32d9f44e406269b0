import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fact } from '../facts.ts';
import type { Fault } from '../verdict/judge.ts';
import type { Canary } from '../world/canary.ts';
import type { OpenWorld } from '../world/open.ts';
import type { Rule } from './rule.ts';

/** The world as another process finds it. */
export type LeftWorld = { urls: Record<string, string>; folder: string; facts: Fact[]; canaries: Canary[] };
export type Found = { cells: number; fault: Fault | null };
export type Dropped = Found & { rule: Rule };
type Told = Found & { megabytes: number };

/** What a process is told in place of a name when there is no rule left for it. */
export const ENOUGH = 'enough';
const AT_ONCE = 2;
/** What was loaded without a rule is never forgotten: a process that has grown so large makes room for another. */
const LARGE = 900;
const program = fileURLToPath(new URL('drop.process.ts', import.meta.url));
/** What one process has compiled the next one need not, but for the file without its rule. */
const env = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)),
};

/** A process that drops rules, one after the other. */
async function dropper(path: string) {
  const child = fork(program, [path], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += String(text);
  });
  const closed = once(child, 'close').then(() => null);
  const told = (): Promise<unknown> => Promise.race([once(child, 'message').then(([message]) => message), closed]);
  await told();
  return {
    async drop(rule: Rule): Promise<Told> {
      child.send(rule.name);
      const found = (await told()) as Told | null;
      if (!found) throw new Error(`Without "${rule.name}" nothing could be asked: ${said.slice(0, 800)}`);
      return found;
    },
    async end(): Promise<void> {
      if (child.connected) child.send(ENOUGH);
      await closed;
    },
  };
}

/** Asks the matrix again without each rule in turn; every time it must find that something is wrong. */
export async function dropRules(
  world: OpenWorld,
  rules: readonly Rule[],
  progress: (done: number, of: number) => void,
): Promise<Dropped[]> {
  const left = await mkdtemp(join(tmpdir(), 'twinning-matrix-'));
  const path = join(left, 'world.json');
  const { urls, folder, facts, canaries } = world;
  await writeFile(path, JSON.stringify({ urls, folder, facts: [...facts.all.values()], canaries: canaries.all }));
  const waiting = new Set(rules);
  const trying = new Set<string>();
  const done: Dropped[] = [];
  /** Deeds tried by two processes at once would wait for one another's rows. */
  const mayBegin = ({ deed, service }: Rule): boolean => !deed || !trying.has(service);
  async function worker(): Promise<void> {
    let process = await dropper(path);
    try {
      for (let rule = [...waiting].find(mayBegin); rule; rule = [...waiting].find(mayBegin)) {
        waiting.delete(rule);
        if (rule.deed) trying.add(rule.service);
        const { megabytes, ...found } = await process.drop(rule);
        done.push({ rule, ...found });
        if (rule.deed) trying.delete(rule.service);
        progress(done.length, rules.length);
        if (megabytes < LARGE) continue;
        await process.end();
        process = await dropper(path);
      }
    } finally {
      await process.end();
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    await rm(left, { recursive: true, force: true });
  }
  return done;
}
