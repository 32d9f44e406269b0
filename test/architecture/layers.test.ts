import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { rules } from './rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the layers of the house', () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const { output } = await cruise(['packages', 'services', 'apps/gateway'], {
      baseDir: root,
      ruleSet: { forbidden: rules },
      validate: true,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(build|migrations)/' },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
    });
    result = output as ICruiseResult;
  }, 120_000);

  it('see the code they judge', () => {
    expect(result.summary.totalCruised).toBeGreaterThan(100);
  });

  it.each(rules.map(({ name }) => name))('%s', (name) => {
    const broken = result.summary.violations.filter(({ rule }) => rule.name === name);
    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });
});
