import type { EntityManager } from '@mikro-orm/postgresql';
import type { City } from '@twinning/city/records';
import { followDue } from '../reorganization/follow-reorganizations.repository.ts';
import { saveJournal } from './save-tales.repository.ts';
import { noon } from './tale.ts';

/** What the city's own decrees passed on, each on its day, kept in the journal. */
export async function followReorganizations(
  tx: EntityManager,
  { reorganizations }: Pick<City, 'reorganizations'>,
): Promise<void> {
  for (const { effectiveOn } of reorganizations) {
    const at = noon(effectiveOn);
    await followDue(tx, at, (journal, announcements) =>
      saveJournal(
        journal,
        announcements.map((announcement) => ({ at, announcement })),
      ),
    );
  }
}
