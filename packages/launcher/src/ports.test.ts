import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { portFaults } from './ports.ts';

const freePort = async (): Promise<number> => {
  await using server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

describe('the ports', () => {
  test('are in order when nobody has them', async () => {
    expect(await portFaults(new Map([['admin', await freePort()]]))).toEqual([]);
  });

  test('name the taken one and the variable that changes it', async () => {
    await using server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await portFaults(new Map([['gateway', port]]))).toEqual([
      `Port ${port} (gateway) is taken by another program. Set GATEWAY_PORT to another port.`,
    ]);
  });

  test('name two parts that are given the same one', async () => {
    const port = await freePort();
    const faults = await portFaults(
      new Map([
        ['admin', port],
        ['activities', port],
      ]),
    );
    expect(faults[0]).toBe(`Port ${port} is meant for both admin and activities. Set ADMIN_PORT to another port.`);
  });
});
