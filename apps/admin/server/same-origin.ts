import type { Request, RequestHandler } from 'express';

function cameFromHere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  return !origin || (URL.canParse(origin) && new URL(origin).host === request.get('host'));
}

const WARN = 40;
let refusals = 0;

/** A form of another site may not act in the name of whoever is signed in here. */
export const sameOrigin: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || cameFromHere(request)) return next();
  refusals += 1;
  const line = {
    level: WARN,
    time: Date.now(),
    name: 'admin',
    reason: 'another origin',
    path: request.path,
    count: refusals,
    msg: 'refused',
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  response.status(403).type('text/plain').send('Yêu cầu này đến từ một trang khác nên không được nhận.\n');
};
