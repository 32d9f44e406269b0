import { createServer } from 'node:net';
import { host, type PartName, portOf, portVariables } from './environment.ts';
import { PlainError } from './plain-error.ts';

const listens = (port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

export type Ports = ReadonlyMap<PartName, number>;

async function faultOf(part: PartName, port: number, ports: Ports): Promise<string | undefined> {
  const change = `Set ${portVariables[part]} to another port.`;
  const twin = [...ports].find(([other, theirs]) => other !== part && theirs === port)?.[0];
  if (twin) return `Port ${port} is meant for both ${part} and ${twin}. ${change}`;
  const error = await listens(port);
  if (!error) return undefined;
  if (error.code === 'EADDRINUSE') return `Port ${port} (${part}) is taken by another program. ${change}`;
  return `Port ${port} (${part}) cannot be opened: ${error.message}. ${change}`;
}

export async function portFaults(ports: Ports): Promise<string[]> {
  const faults = await Promise.all([...ports].map(([part, port]) => faultOf(part, port, ports)));
  return faults.filter((fault) => fault !== undefined);
}

/** Names every port that cannot be had, all at once. */
export async function checkPorts(): Promise<void> {
  const parts = Object.keys(portVariables) as PartName[];
  const faults = await portFaults(new Map(parts.map((part) => [part, portOf(part)])));
  if (faults.length > 0) throw new PlainError(faults.join('\n'));
}
