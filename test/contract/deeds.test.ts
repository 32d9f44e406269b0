import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type GraphQLNamedType, getNamedType, isUnionType } from 'graphql';
import { compose, services } from './composition.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function sources(pattern: string): Promise<string> {
  const texts: Promise<string>[] = [];
  for await (const path of glob(pattern, { cwd: root })) texts.push(readFile(`${root}/${path}`, 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/** By their names they say that the caller may not; these only sound so. */
const speaksOfTheCaller =
  /^(Not(A|The|Your)[A-Z]|MayNot|Own[A-Z]|Wrong[A-Z]|OutsideSignInFailed|TooManyAttempts|\w+Unusable)/;
const soundSo: ReadonlySet<string> = new Set(['NotADraft', 'NotAGap', 'WrongLevel', 'WrongParent']);

describe('what is done', () => {
  const composed = compose();

  it.each(services)('is named in the tests of %s, where a deed that tells the trail nothing fails', async (name) => {
    const { schemas } = await composed;
    const mutations = Object.keys(
      schemas
        .find((one) => one.name === name)!
        .schema.getMutationType()!
        .getFields(),
    );
    const tests = await sources(`services/${name}/{src/**/*.test.ts,src/*.test-kit.ts,{test,testing}/**/*.ts}`);
    const asked = (mutation: string) => new RegExp(`\\b${mutation}\\b`).test(tests);
    expect(mutations.filter((mutation) => !asked(mutation))).toEqual([]);
  });

  it('is told of when it is refused: every refusal that says "you may not" denies', async () => {
    const { schemas } = await composed;
    const refusals = schemas.flatMap(({ schema }) =>
      Object.values(schema.getMutationType()!.getFields()).flatMap(({ type }): readonly GraphQLNamedType[] => {
        const result = getNamedType(type);
        return isUnionType(result) ? result.getTypes() : [];
      }),
    );
    const names = new Set(
      refusals.map(({ name }) => name).filter((name) => speaksOfTheCaller.test(name) && !soundSo.has(name)),
    );
    const text = await sources('{services,packages}/*/src/**/*.ts');
    const silent = [...names].filter((name) => {
      const classes = text.split(`class ${name} extends Refusal {`).slice(1);
      return classes.length === 0 || classes.some((body) => !body.slice(0, 120).includes('denies = true'));
    });
    expect(silent).toEqual([]);
    expect(names.size).toBeGreaterThan(15);
  });
});
