import { createHash } from 'node:crypto';
import type { Day } from '@twinning/domain/day';
import { type TypeId, typeId } from '@twinning/domain/type-id';

/**
 * The same id for the same key, always: a UUIDv7 whose time is the record's own day and whose random part is a digest
 * of the key, so that every service can load its share without asking another for ids.
 */
export function idOf<Prefix extends string>(prefix: Prefix, key: string, day: Day): TypeId<Prefix> {
  const bytes = createHash('sha256').update(`${prefix}:${key}`).digest().subarray(0, 16);
  bytes.writeUIntBE(Date.parse(`${day}T00:00:00Z`), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return typeId(prefix, bytes);
}
