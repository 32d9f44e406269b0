import { running } from './running-server.ts';

export default async function stopServer(): Promise<void> {
  await running.server?.stop();
}
