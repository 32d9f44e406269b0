import type { Server } from 'node:http';

const PATIENCE_MS = 9_000;

/** Finishes the requests under way, then ends: on SIGTERM, on Ctrl+C, and when the launcher is gone. */
export function leaveGracefully(server: Server, close: () => Promise<void> = async () => {}): void {
  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    server.close(() => void close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  process.once('disconnect', leave);
}
