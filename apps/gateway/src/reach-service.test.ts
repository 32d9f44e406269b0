import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from './identify.ts';
import { type Request, ServiceUnavailable, serviceReacher } from './reach-service.ts';

const asking: Request = { ...nobody, requestId: 'request-1', language: 'en' };

describe('a service that takes a question and says nothing', () => {
  let silent: Server;
  let reach: ReturnType<typeof serviceReacher>;

  beforeAll(async () => {
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    reach = serviceReacher({ silent: `http://127.0.0.1:${port}` }, async () => 'token');
  });
  afterAll(() => {
    silent.closeAllConnections();
    silent.close();
  });

  it('is not waited for beyond the deadline of the whole question, and not blamed for it', async () => {
    for (let time = 0; time < 20; time += 1) {
      const request = { ...asking, deadline: AbortSignal.timeout(5) };
      await expect(reach('silent', request, { method: 'POST', body: '{}' })).rejects.toThrow(ServiceUnavailable);
    }
    // Whoever asks with time left is let through to it, and told to go by their own signal.
    const leave = AbortSignal.timeout(20);
    await expect(reach('silent', asking, { method: 'POST', body: '{}', signal: leave })).rejects.toThrow(
      ServiceUnavailable,
    );
    expect(leave.aborted).toBe(true);
  });
});
