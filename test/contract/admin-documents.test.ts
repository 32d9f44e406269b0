import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import { committed } from './composition.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = execFileSync('git', ['ls-files', 'apps/admin/app/*.ts', 'apps/admin/app/*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n');

const definitions = sources.flatMap((path) =>
  [...readFileSync(`${root}${path}`, 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g)].flatMap(
    ([, text]) => parse(text ?? '').definitions,
  ),
);
const operations = definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
const fragments = new Map(
  definitions
    .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
);

/** The fragments an operation spreads, and those which they spread in turn. */
function spreadBy(node: OperationDefinitionNode | FragmentDefinitionNode, found = new Set<FragmentDefinitionNode>()) {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      spreadBy(fragment, found);
    },
  });
  return found;
}

describe("the admin's documents", () => {
  const schema = buildSchema(readFileSync(committed.published, 'utf8'));

  it('are found', () => {
    expect(operations.length).toBeGreaterThan(50);
  });

  it.each(operations.map((operation) => [operation.name?.value ?? 'unnamed', operation] as const))(
    '%s is a question the graph knows',
    (_, operation) => {
      const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...spreadBy(operation)] });
      expect(errors.map(({ message }) => message)).toEqual([]);
    },
  );
});
