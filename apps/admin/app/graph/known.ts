type Referring = 'organization' | 'nominator' | 'member';

/** The same record with somebody in every place where it names a unit or a person of another service. */
export type Known<Value> = Value extends readonly (infer Item)[]
  ? Known<Item>[]
  : Value extends object
    ? {
        [Key in keyof Value]: Key extends Referring
          ? Known<NonNullable<Value[Key]>>
          : Key extends 'recipients'
            ? Known<NonNullable<Value[Key]>>
            : Known<Value[Key]>;
      }
    : Value;

const REFERRING: ReadonlySet<string> = new Set<Referring>(['organization', 'nominator', 'member']);

/** When the service that knows the units is silent a record still stands: who was not read has no id and leads nowhere. */
export function known<Value>(value: Value, unread: string): Known<Value> {
  const settle = (each: unknown, key: string): unknown => {
    if (Array.isArray(each)) return each.map((item) => settle(item, ''));
    if (each === null && REFERRING.has(key)) return { id: '', name: unread, generated: false };
    if (each === null && key === 'recipients') return [];
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, settle(inner, name)]));
  };
  return settle(value, '') as Known<Value>;
}
