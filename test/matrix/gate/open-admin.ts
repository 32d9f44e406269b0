import routes from '../../../apps/admin/app/routes.ts';
import { saidIn } from '../../../packages/sheets/src/unzip.test-kit.ts';

type Page = { file: string; path?: string; children?: Page[] };
type Known = { pattern: RegExp; names: readonly string[]; file: string };
/** As much of what the admin's server hands its modules as these look at. */
type Context = Record<string, unknown>;
type Loader = (args: { request: Request; params: Record<string, string>; context: Context }) => Promise<unknown>;
/** What a browser holds: a session, and whose pages support looks at meanwhile. */
export type Held = { token: string | null; looking?: string };
export type Given = { status: number; said: string };

const app = (path: string) => new URL(`../../../apps/admin/app/${path}`, import.meta.url).href;
const ORIGIN = 'http://admin.test.example';
/** The admin tells by its own clock whether a cookie is over; the world's is another. */
const LONG = '2999-01-01T00:00:00Z';

function addresses(pages: readonly Page[], above = ''): Known[] {
  return pages.flatMap(({ file, path = '', children = [] }) => {
    const here = `${above}/${path}`.replace('//', '/');
    const names = [...here.matchAll(/:(\w+)/g)].map(([, name]) => name!);
    const pattern = new RegExp(`^${here.replaceAll('.', '\\.').replace(/:\w+/g, '([^/]+)')}$`);
    return [{ pattern, names, file }, ...addresses(children, here)];
  });
}
const known = addresses(routes as Page[]);

/** The admin's own addresses in front of a gateway: each is answered by the module that the admin answers it with. */
export async function openAdmin(gateway: string) {
  type Cookies = Record<'keepSession' | 'keepLooking', (context: Context, held: object) => Promise<string>>;
  const { keepSession } = (await import(app('session/session.server.ts'))) as Cookies;
  const { keepLooking } = (await import(app('session/looking.server.ts'))) as Cookies;
  const { keepLocale } = (await import(app('i18n/locale.server.ts'))) as {
    keepLocale(locale: string): Promise<string>;
  };
  const context: Context = {
    ...{ gatewayUrl: `${gateway}/graphql`, sessionSecret: 'a secret of the matrix, long enough', demonstration: false },
    ...{ requestId: 'matrix-admin', reader: undefined, nonce: '', insecure: false },
  };

  async function cookieOf({ token, looking }: Held): Promise<string> {
    const term = { expiresAt: LONG };
    const kept = [
      await keepLocale('en'),
      token && (await keepSession(context, { token, ...term })),
      looking && (await keepLooking(context, { token: looking, viewId: 'spv_matrix', ...term })),
    ];
    return kept.flatMap((one) => (one ? [one.split(';')[0]!] : [])).join('; ');
  }

  return async function get(path: string, held: Held): Promise<Given> {
    const url = new URL(path, ORIGIN);
    const page = known.find(({ pattern }) => pattern.test(url.pathname));
    if (!page) throw new Error(`The admin has no address ${path}.`);
    const values = page.pattern.exec(url.pathname)!.slice(1);
    const params = Object.fromEntries(page.names.map((name, index) => [name, decodeURIComponent(values[index]!)]));
    const { loader } = (await import(app(page.file))) as { loader: Loader };
    const request = new Request(url, { headers: { cookie: await cookieOf(held) } });
    const answer = await loader({ request, params, context }).catch((thrown: unknown) => thrown);
    if (!(answer instanceof Response)) {
      if (answer instanceof Error) throw answer;
      return { status: 200, said: JSON.stringify(answer) };
    }
    const leads = answer.headers.get('location') ?? '';
    return { status: answer.status, said: `${leads}${await saidIn(Buffer.from(await answer.arrayBuffer()))}` };
  };
}

export type Admin = Awaited<ReturnType<typeof openAdmin>>;
