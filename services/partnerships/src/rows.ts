import type { InferKyselyDB } from '@mikro-orm/postgresql';
import type { houseRows } from '@twinning/persistence/outbox.row';
import { registryRows } from '@twinning/registry/registry.row';
import { MovementRow, StrandRow } from './movement/movement.row.ts';

/** Every table of the service. */
export const rows = [...registryRows, MovementRow, StrandRow] as const;

export type Tables = InferKyselyDB<(typeof rows)[number] | (typeof houseRows)[number]>;

export const database = { schema: 'partnerships', entities: rows } as const;
