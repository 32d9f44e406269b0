import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { committed } from './composition.ts';

const folder = fileURLToPath(new URL('./queries/', import.meta.url));

it('the settled queries validate against the published schema', async () => {
  const schema = buildSchema(await readFile(committed.published, 'utf8'));
  for (const file of await readdir(folder))
    expect({ file, errors: validate(schema, parse(await readFile(`${folder}${file}`, 'utf8'))) }).toEqual({
      file,
      errors: [],
    });
});
