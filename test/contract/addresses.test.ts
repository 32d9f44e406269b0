import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, isObjectType, parse } from 'graphql';
import admin from '../../apps/admin/app/routes.ts';
import { readAddresses, routeOf } from '../matrix/addresses/read.ts';
import { committed } from './composition.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');
const addresses = readAddresses();
const decided = (owner: string) => addresses.filter((address) => address.owner === owner);

/** Whatever a service registers beside its graph, by the words in which it has to be written there. */
async function routesIn(service: string): Promise<string[]> {
  const files = globSync(`services/${service}/src/**/*.ts`, { cwd: fileURLToPath(root) });
  const sources = await Promise.all(files.filter((file) => !file.includes('.test')).map(read));
  return [...new Set(sources.flatMap((source) => source.match(/(?<=')[A-Z]+ \/[a-z-]+(?=')/g) ?? []))].toSorted();
}

type Page = { file: string; path?: string; children?: Page[] };

/** What the admin answers with something else than a page: its modules have no component. */
async function besidePages(pages: readonly Page[], above = ''): Promise<string[]> {
  const found = await Promise.all(
    pages.map(async ({ file, path = '', children = [] }) => {
      const here = `${above}/${path}`.replace('//', '/');
      const source = await read(`apps/admin/app/${file}`);
      return [...(source.includes('export default') ? [] : [here]), ...(await besidePages(children, here))];
    }),
  );
  return found.flat();
}

describe('the table of addresses', () => {
  it.each(['organizations', 'partnerships', 'activities', 'recognition'])(
    'has a row for every route of %s, and none for one that is gone',
    async (service) => {
      const rows = [...new Set(decided(service).map(routeOf))].toSorted();
      expect(rows).toEqual(await routesIn(service));
    },
  );

  it('has a row for whatever else than pages the admin answers, and none for what is gone', async () => {
    const paths = decided('admin').map(({ path }) => path);
    expect(paths.toSorted()).toEqual((await besidePages(admin as Page[])).toSorted());
  });

  it('has a row for every door that the gateway opens to files', async () => {
    const gate = await read('apps/gateway/src/file-gate.ts');
    const doors = [...gate.matchAll(/method: '([A-Z]+)',\s+service: '(\w+)',\s+path: \/\^\\\/(\w+)/g)];
    expect(doors.length).toBeGreaterThan(5);
    for (const [, method, service, first] of doors)
      expect(decided(service!).map(routeOf)).toContain(`${method} /${first}`);
  });

  it('says of every address who may have it and why, and of one of the admin whose answer it hands on', async () => {
    const schema = buildASTSchema(parse(await read(`${committed.published}`)), { assumeValidSDL: true });
    const asked = new Set(
      Object.values(schema.getTypeMap())
        .filter(isObjectType)
        .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)),
    );
    const known = new Set([...asked, ...addresses.map(({ method, path }) => `${method} ${path}`)]);
    for (const { owner, path, who, why } of addresses) {
      const handedOn = [...who.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
      expect([path, handedOn.filter((name) => !known.has(name))]).toEqual([path, []]);
      expect([path, owner === 'admin' ? handedOn.length > 0 || why !== '' : why !== '']).toEqual([path, true]);
    }
  });
});
