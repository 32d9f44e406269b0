import { startTestServer } from '../server.ts';
import { running } from './running-server.ts';

export default async function startServer(): Promise<void> {
  running.server = await startTestServer();
}
