import { within } from '@twinning/persistence/postgres/within';
import { serviceNames } from '@twinning/persistence/service-names';

const waiting = serviceNames
  .flatMap((service) => [
    `select 1 from ${service}.outbox where relayed_at is null`,
    `select 1 from ${service}.inbox where handled_at is null`,
  ])
  .join(' union all ');

/** Waits until no outbox and no inbox holds anything; a listener that keeps failing ends the wait with an error. */
export async function untilSettled(ownerUrl: string): Promise<void> {
  await within(ownerUrl, async (client) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const { rowCount } = await client.query(`${waiting} limit 1`);
      if (!rowCount) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Events were still waiting after 30 seconds.');
  });
}
