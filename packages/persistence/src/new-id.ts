import { type TypeId, typeId } from '@twinning/domain/type-id';
import { v7 } from 'uuid';

/** A fresh id; ids made later sort later. */
export const newId = <Prefix extends string>(prefix: Prefix): TypeId<Prefix> =>
  typeId(prefix, v7(undefined, new Uint8Array(16)));
