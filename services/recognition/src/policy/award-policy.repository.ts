import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { AwardPolicy } from './award-policy.ts';

type Fields = {
  code: string;
  effective_from: Day;
  effective_to: Day | null;
  content: Omit<AwardPolicy, 'code' | 'effectiveFrom' | 'effectiveTo'>;
};

const toPolicy = ({ code, effective_from, effective_to, content }: Fields): AwardPolicy => ({
  ...content,
  code,
  effectiveFrom: effective_from,
  effectiveTo: effective_to,
});

export function policies(work: Work) {
  const byCode = new DataLoader<string, AwardPolicy | null>(async (codes) => {
    const rows = await rowsOf(work.em, sql<Fields>`select * from award_policy where code = any(${[...codes]})`);
    const found = new Map(rows.map((row) => [row.code, toPolicy(row)]));
    return codes.map((code) => found.get(code) ?? null);
  });
  return {
    find: (code: string) => byCode.load(code),
    async findAll(): Promise<AwardPolicy[]> {
      const rows = await rowsOf(work.em, sql<Fields>`select * from award_policy order by effective_from desc, code`);
      return rows.map(toPolicy);
    },
  };
}
