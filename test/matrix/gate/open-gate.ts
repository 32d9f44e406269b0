import { fork } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '@twinning/persistence/postgres/free-port';
import { childEnv, script } from '../../product/city-template.ts';
import type { OpenServices } from '../world/services.ts';

export type Gate = {
  origin: string;
  addresses: Readonly<Record<string, string>>;
  /** What the gateway signs with, for whoever forges. */
  key: KeyObject;
  /** Everything that the gateway has written about itself. */
  lines: readonly string[];
  close(): Promise<void>;
};

/** The services of the world behind their own doors, in the time of the world, and the gateway as it runs in front of them. */
export async function openGate(services: OpenServices): Promise<Gate> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const doors = await Promise.all(
    Object.values(services).map(async (service) => {
      const running = await service.serve(publicKey.export({ format: 'jwk' }));
      return { name: service.service, running, address: `http://127.0.0.1:${running.port}/graphql` };
    }),
  );
  const addresses = Object.fromEntries(doors.map(({ name, address }) => [name, address]));
  const port = await freePort();
  const child = fork(script('apps/gateway/src/main.ts'), {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: childEnv({
      ...Object.fromEntries(doors.map(({ name, address }) => [`${name.toUpperCase()}_URL`, address])),
      PORT: String(port),
      GATEWAY_SIGNING_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
      LOG_LEVEL: 'debug',
    }),
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input: input! }).on('line', (line) => void lines.push(line));
  const ready = await Promise.race([once(child, 'message').then(() => true), once(child, 'exit').then(() => false)]);
  async function close(): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await Promise.all(doors.map(({ running }) => running.stop()));
  }
  if (ready) return { origin: `http://127.0.0.1:${port}`, addresses, key: privateKey, lines, close };
  await close();
  throw new Error(`The gateway did not start: ${lines.slice(-3).join('\n')}`);
}
