import { audiences } from '../audiences.ts';
import type { Fact, Principal } from '../facts.ts';

/** What a row tells of: ids in writing, and the first of them that the world tells something of. */
export type Told = { ids: readonly string[]; fact: Fact | null };
type Watcher = (principal: Principal, told: Told) => boolean;

const as =
  (words: string): Watcher =>
  (principal, { fact }) =>
    audiences[words]!.of(principal, fact);
const named: Watcher = ({ accountId, self }, { ids }) => ids.some((id) => id === accountId || id === `per_${self}`);
const office: Watcher = ({ worksFor }, { ids }) => ids.some((id) => worksFor.includes(id));
const over: Watcher = ({ reaches }, { ids }) => ids.some((id) => reaches.includes(id));
const either =
  (...those: readonly Watcher[]): Watcher =>
  (principal, told) =>
    those.some((watcher) => watcher(principal, told));
const overseers = as('the department and auditors');

/** Who is meant by the words of the tables of rows. Some are those of the decision table. */
export const watchers: Readonly<Record<string, Watcher>> = {
  nobody: () => false,
  everybody: () => true,
  'the signed in': as('the signed in'),
  'those named': named,
  'those named, the department and auditors': either(named, overseers),
  'those named, readers of the trail': either(named, as('readers of the trail')),
  'those named, the committee': either(named, as('the committee')),
  'those named, overseers once scoring is closed': either(
    named,
    ({ self, roles }, { fact }) =>
      fact?.scoringClosed === true && (roles.includes('AUDITOR') || [fact.leads].flat().includes(self)),
  ),
  'those of the office': office,
  'those of the office, the department and auditors': either(office, overseers),
  'those over the unit, the department and auditors': either(over, overseers),
  'everybody, of a person whoever names an account': ({ accountId }, { ids }) => accountId !== null || ids.length === 0,
  'everybody, of what was cancelled the committee': (principal, told) =>
    !told.ids.includes('CANCELLED') || as('the committee')(principal, told),
  'those of the activity, practices everybody': either(as('the public, of practices'), as('those of the activity')),
  'those of the photo, practices everybody': either(as('the public, of practices'), as('those of the photo')),
  /** When it was due is the code's to weigh. */
  'those of the report, and to whom it was due until a decree': (principal, told) =>
    as('those of the report')(principal, told) || [told.fact?.dueUntilDecree].flat().includes(principal.self),
  'those of the partnership it tells of': (principal, told) =>
    told.fact !== null && as('those of the partnership')(principal, told),
  /** Whether the account exists is the code's to know. */
  'whoever names an account': ({ accountId }) => accountId !== null,
  'those of the nomination, a conflict aside': (principal, { ids, fact }) =>
    as('those of the nomination')(principal, { ids, fact: fact && { ...fact, barred: [] } }),
  ...Object.fromEntries(
    [
      ...['readers of the trail', 'those of the decree', 'the department and auditors', 'those of the partnership'],
      ...[
        'those of the activity',
        'those of the photo',
        'keepers of the photo',
        'those of the report',
        'the committee',
      ],
    ].map((words) => [words, as(words)]),
  ),
};
