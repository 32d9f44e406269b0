import { readFileSync } from 'node:fs';
import { buildASTSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { readRows } from './decisions/read.ts';

/** Prints rows for what the table does not decide yet; the decision itself is written by whoever reads the domain. */
const rows = readRows();
const [only] = process.argv.slice(2);
const sdl = readFileSync(
  new URL(only ? `../../services/${only}/schema.graphql` : '../../apps/admin/schema.graphql', import.meta.url),
  'utf8',
);
const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
const refusal = schema.getType('Refusal');
for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
  const refuses = isInterfaceType(refusal) && type.getInterfaces().some(({ name }) => name === refusal.name);
  if (type.name.startsWith('__') || type.name === 'Mutation' || refuses) continue;
  const missing = Object.keys(type.getFields()).filter((field) => !rows.has(`${type.name}.${field}`));
  if (missing.length === 0) continue;
  if (!rows.has(type.name))
    process.stdout.write(`\n## ${type.name}\n\nSeen by: ?. \n\n| field | seen by | why |\n| --- | --- | --- |\n`);
  else process.stdout.write(`\n(in ${type.name})\n`);
  for (const field of missing) process.stdout.write(`| \`${field}\` | with it | |\n`);
}
