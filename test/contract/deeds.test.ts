import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { type GraphQLNamedType, getNamedType, isUnionType } from 'graphql';
import type { Entry } from '../matrix/deeds/entries.ts';
import { ends, makes } from '../matrix/deeds/makes.ts';
import { untold } from '../matrix/deeds/untold.ts';
import type { Principal } from '../matrix/facts.ts';
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

const doer = { accountId: 'acc_1' } as Principal;
const entry: Entry = {
  ...{ kind: 'WRITE', action: 'renameThing', subjectType: 'Thing', subjectId: 'thg_1' },
  ...{ doer: 'acc_1', before: { name: 'A' }, after: { name: 'B' } },
};

describe('a deed that came through', () => {
  it('has told the trail who did what, what was there before and what is there since', () => {
    expect(untold('renameThing', doer, [entry])).toBeNull();
    expect(untold('grantRight', doer, [{ ...entry, subjectType: 'Membership', before: null }])).toBeNull();
    expect(untold('removeDocumentFile', doer, [{ ...entry, subjectType: 'OfficialDocument', after: null }])).toBeNull();
    expect(untold('castBallot', doer, [{ ...entry, action: 'castBallot', before: null, after: null }])).toBeNull();
  });

  it.each([
    ['it told the trail nothing', []],
    ['it told the trail nothing', [{ ...entry, kind: 'READ' as const }]],
    ['it did not tell what was there before', [entry, { ...entry, before: null }]],
    ['it did not tell what is there since', [{ ...entry, after: null }]],
    ['it told no change', [{ ...entry, after: entry.before }]],
    ['it told a secret', [{ ...entry, after: { name: 'B', digest: 'XK3' } }]],
    ['it told of nothing', [{ ...entry, subjectId: '' }]],
    ['it was told of acc_2', [{ ...entry, doer: 'acc_2' }]],
    ['it told twice', [entry, entry]],
  ])('is found where %s', (amiss, entries) => {
    expect(untold('renameThing', doer, entries)).toMatch(amiss);
  });

  it('is found where it is said to make something and told of nothing new', () => {
    expect(untold('grantRight', doer, [{ ...entry, subjectType: 'Membership' }])).toMatch('said to make Membership');
  });
});

describe('what is done', () => {
  const composed = compose();

  it('is excused from telling before or after only where it is a mutation', async () => {
    const { schemas } = await composed;
    const mutations = schemas.flatMap(({ schema }) => Object.keys(schema.getMutationType()!.getFields()));
    expect([...Object.keys(makes), ...Object.keys(ends)].filter((name) => !mutations.includes(name))).toEqual([]);
  });

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
