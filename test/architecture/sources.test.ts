import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter(
    (path) =>
      /^(packages|services|apps)\//.test(path) && !/\.test\.tsx?$|\/testing\/|\/migrations\/|\.d\.ts$/.test(path),
  );

const containing = (pattern: RegExp, allowed: RegExp) =>
  files.filter((path) => !allowed.test(path) && pattern.test(readFileSync(`${root}${path}`, 'utf8')));

describe('the sources', () => {
  it('read the environment in env.ts and in the programs that start others', () => {
    const starters = /(^|\/)(env|migrate|load|token|server|vite\.config)\.ts$|packages\/(env|launcher)\//;
    expect(containing(/process\.env\b/, starters)).toEqual([]);
  });

  it('read the clock in context.ts, main.ts and the processes around the services', () => {
    const clocks =
      /(^|\/)(context|main|serve-gateway|identify)\.ts$|packages\/(launcher|persistence\/src\/(postgres|prepare))\/|apps\/admin\/|\/(demonstration|identity|files)\//;
    expect(containing(/new Date\(\)|Date\.now\(|Math\.random\(/, clocks)).toEqual([]);
  });

  it('keep each room small enough to read at once', () => {
    const long = files.filter((path) => readFileSync(`${root}${path}`, 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('leave nothing for later in comments', () => {
    expect(containing(/\b(TODO|FIXME|XXX)\b/, /^$/)).toEqual([]);
  });
});
