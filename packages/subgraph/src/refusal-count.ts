import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

type Log = { warn(fields: object, message: string): void };
type Told = Pick<IncomingMessage, 'headers'>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Counts whom a process turns away, and why; of what was shown nothing is written down. Whoever has the operator's token reads
 * the counts in the form that Prometheus reads; to anybody else they are not there.
 */
export function refusalCount(part: string, log: Log, token?: string) {
  const counts = new Map<string, number>();
  let total = 0;

  const exposition = (): string =>
    [
      '# HELP twinning_refusals_total Requests turned away since the process started, by reason.',
      '# TYPE twinning_refusals_total counter',
      ...[...counts].map(([reason, count]) => `twinning_refusals_total{part="${part}",reason="${reason}"} ${count}`),
      '',
    ].join('\n');

  const mayRead = ({ headers }: Told): boolean =>
    token !== undefined && timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));

  return {
    note(reason: string, requestId: string | undefined): void {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
      total += 1;
      log.warn({ reason, requestId, count: total }, 'refused');
    },

    /** Answers the counts when they are asked for rightly; false when this is anything else. */
    answers(path: string, request: Told, response: Pick<ServerResponse, 'writeHead' | 'end'>): boolean {
      if (path !== '/metrics' || !mayRead(request)) return false;
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' });
      response.end(exposition());
      return true;
    },
  };
}
