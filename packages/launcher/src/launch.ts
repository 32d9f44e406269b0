import { announcement } from './announcement.ts';
import { type Installation, openInstallation } from './installation.ts';
import { checkPorts } from './ports.ts';
import type { Mode } from './programs.ts';
import { admin, data, product, show, together } from './steps.ts';
import { stopRequest, untilAsked } from './stop-signal.ts';

const steps = (here: Installation, mode: Mode) => [
  mode === 'built' ? together('Preparation', [data(here), admin(here)]) : data(here),
  product(here, mode),
];

/** The whole product, from the first step to Ctrl+C. */
export async function launch(mode: Mode): Promise<void> {
  const leave = stopRequest();
  await using here = await openInstallation(leave, checkPorts);
  await Promise.race([show(steps(here, mode)), untilAsked(here.stopping)]);
  if (!here.stopping.aborted) here.report(announcement(here.secrets.demonstrationPassword, performance.now() / 1000));
  await untilAsked(here.stopping);
  here.report('\nStopping…');
}
