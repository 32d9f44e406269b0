import { createServer } from 'node:net';
import { host, type PartName, portOf, portVariables } from './environment.ts';
import { PlainError } from './plain-error.ts';

const listens = (port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

const parts = Object.keys(portVariables) as PartName[];

async function faultOf(part: PartName): Promise<string | undefined> {
  const port = portOf(part);
  const change = `Set ${portVariables[part]} to another port.`;
  const twin = parts.find((other) => other !== part && portOf(other) === port);
  if (twin) return `Port ${port} is meant for both ${part} and ${twin}. ${change}`;
  const error = await listens(port);
  if (!error) return undefined;
  if (error.code === 'EADDRINUSE') return `Port ${port} (${part}) is taken by another program. ${change}`;
  return `Port ${port} (${part}) cannot be opened: ${error.message}. ${change}`;
}

/** Names every port that cannot be had, all at once. */
export async function checkPorts(): Promise<void> {
  const faults = (await Promise.all(parts.map(faultOf))).filter((fault) => fault !== undefined);
  if (faults.length > 0) throw new PlainError(faults.join('\n'));
}
