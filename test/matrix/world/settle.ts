import { keepMemberships } from '@twinning/registry/keep-registry';
import { registerOrganizations } from '@twinning/testing/register';
import type { OpenServices } from './services.ts';
import { accountOf, people, units } from './town.ts';

const before = units.map(({ formerParentId, parentId, ...unit }) => ({
  ...unit,
  ...(parentId && { parentId: formerParentId ?? parentId }),
}));
const term = { version: 1, from: '2020-01-01', to: null };

/** Tells the three services that only listen of the units and of whoever works there. */
export async function settle({ partnerships, activities, recognition }: OpenServices): Promise<void> {
  for (const service of [partnerships, activities, recognition].filter(Boolean)) {
    await registerOrganizations(service.em(), before);
    const rows = Object.entries(people).flatMap(([name, placed]) =>
      placed.map((held, index) => ({
        ...{ id: `mbs_${name}_${index}`, accountId: accountOf(name), personId: `per_${name}`, name },
        ...{ ...term, ...held },
      })),
    );
    await service.em().transactional((tx) => keepMemberships(tx, rows));
  }
}
