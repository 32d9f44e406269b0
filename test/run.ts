import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromiumPath, installChromium } from './journeys/chromium.ts';

const root = new URL('..', import.meta.url);

/** Runs one step of the check with its output on the terminal; the first that fails ends it. */
function step(title: string, command: string, args: readonly string[], env: Record<string, string> = {}): void {
  process.stdout.write(`\n▸ ${title}\n`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

step('lint and format', 'biome', ['check', '--error-on-warnings', '.']);
if (!chromiumPath()) installChromium();
step('types, and the admin built as it ships', 'turbo', [
  ...['run', 'types', 'build', '--output-logs=errors-only', '--ui=stream'],
]);
// Three for two processors: a journey waits for a page, a service or a second of grace every now and then.
step('tests', 'jest', ['--maxWorkers=3', ...process.argv.slice(2)], {
  NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  // The product is started two dozen times: half of a start is stripping types and compiling.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', root)),
});
