import { type Mark, mean } from './marks.ts';
import { rawMean } from './raw-mean.ts';

const ROUNDS = 200;
const CLOSE = 1e-12;

/**
 * What a nominee is worth once the judges' strictness is taken out: total = worth + strictness, fitted by least squares,
 * strictness adding up to 0. Where every judge scored everyone it is the raw mean; where some were barred it is fairer.
 */
export function judgeEffect(marks: readonly Mark[]): Map<string, number> {
  const byJudge = Map.groupBy(marks, ({ judge }) => judge);
  let offsets = new Map([...byJudge.keys()].map((judge) => [judge, 0]));
  let worth = rawMean(marks);
  for (let round = 0; round < ROUNDS; round++) {
    const fitted = [...byJudge].map(
      ([judge, of]) => [judge, mean(of.map(({ nominee, total }) => total - worth.get(nominee)!))] as const,
    );
    const centre = mean(fitted.map(([, offset]) => offset));
    const next = new Map(fitted.map(([judge, offset]) => [judge, offset - centre]));
    const moved = Math.max(...[...next].map(([judge, offset]) => Math.abs(offset - offsets.get(judge)!)));
    offsets = next;
    worth = rawMean(marks.map((mark) => ({ ...mark, total: mark.total - offsets.get(mark.judge)! })));
    if (moved < CLOSE) break;
  }
  return worth;
}
