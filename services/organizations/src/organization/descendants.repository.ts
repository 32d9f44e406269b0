import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { Page, PageArguments } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import type { RegisterReader } from '../search/register-index.repository.ts';
import type { Hierarchy, OrganizationEntry, OrganizationKind } from './organization.ts';
import { registerPages } from './organization-list.repository.ts';

export type Below = PageArguments & {
  kinds?: readonly OrganizationKind[] | null | undefined;
  hierarchy: Hierarchy;
  day: Day;
};

/** Whole subtrees on a day: as many statements for one body as for a hundred. */
export function descendants(em: EntityManager, register: RegisterReader) {
  const loaders = new Map<string, DataLoader<string, Page<OrganizationEntry>>>();

  const pages = (roots: readonly string[], { kinds, hierarchy, day, ...page }: Below) =>
    registerPages(
      em,
      register,
      roots.map((root) => ({ kinds, below: { root, hierarchy } })),
      day,
      page,
    );

  return (root: string, below: Below): Promise<Page<OrganizationEntry>> => {
    const key = JSON.stringify(below);
    const loader = loaders.get(key) ?? new DataLoader((roots: readonly string[]) => pages(roots, below));
    loaders.set(key, loader);
    return loader.load(root);
  };
}
