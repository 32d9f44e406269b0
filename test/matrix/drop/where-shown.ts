import { readFileSync, writeFileSync } from 'node:fs';
import { openWorld } from '../world/open.ts';
import { dropRules } from './drop-rules.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

/** Drops every rule and writes beside it where that showed, when there was much to ask before: the next time it is asked there first. */
const MUCH = 2_000;
const tables = ['organizations', 'partnerships', 'activities', 'recognition', 'house'];
const world = await openWorld();
try {
  const dropped = await dropRules(world, rules, (done, of) => process.stderr.write(`\r${done} of ${of}`));
  const shown = new Map(
    dropped.flatMap(({ rule, cells, fault }) =>
      fault && cells > MUCH ? [[rule.name, fault.path.split('#')[0]!] as const] : [],
    ),
  );
  for (const table of tables) {
    const url = new URL(`${table}.json`, import.meta.url);
    const written = (JSON.parse(readFileSync(url, 'utf8')) as Rule[]).map((rule) => {
      const shows = shown.get(rule.name);
      return shows ? { ...rule, shows } : rule;
    });
    writeFileSync(url, `${JSON.stringify(written, null, 2)}\n`);
  }
  for (const { rule, fault } of dropped) if (!fault) process.stdout.write(`missed: ${rule.name}\n`);
} finally {
  await world.close();
}
