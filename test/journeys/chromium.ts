import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium';

/** The browser of the journeys; `CHROMIUM` names another one. */
export const chromiumPath = (): string | undefined =>
  [process.env.CHROMIUM, ...places].find((path) => path !== undefined && path !== '' && existsSync(path));

/** Installs Chromium on Debian when it may, or says which command would. */
export function installChromium(): void {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  process.stdout.write(`\n▸ Chromium for the journeys\n${INSTALL}\n`);
  if (mayInstall)
    spawnSync('sh', ['-c', INSTALL], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (chromiumPath()) return;
  process.stderr.write(
    `The browser journeys need Chromium. Install it with\n  ${INSTALL}\nor name one with CHROMIUM=/path/to/chromium.\n`,
  );
  process.exit(1);
}
