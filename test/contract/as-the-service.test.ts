import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const decision = 'docs/decisions/0016-row-security.md';

/** Where something is run as the service, and how often: past what the database shows the caller. */
function used(): Record<string, number> {
  const files = execFileSync('git', ['ls-files', 'services/*/src/*.ts', 'packages/*/src/*.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path && !/\.test\.ts$|test-kit\.ts$|^packages\/testing\/|\/principal\.ts$/.test(path));
  const found = files.map((path) => [path, read(path).match(/\b(asService|served)\(/g)?.length ?? 0] as const);
  return Object.fromEntries(found.filter(([, times]) => times > 0));
}

/** What the decision names, with its reason. */
function reasoned(): Record<string, number> {
  const rows = read(decision).matchAll(/^\| `([^`]+\.ts)` \| (\d+) \| .{15,} \|$/gm);
  return Object.fromEntries([...rows].map(([, path, times]) => [path!, Number(times)]));
}

it('runs nothing as the service that the decision does not name with its reason', () => {
  expect(used()).toEqual(reasoned());
});
