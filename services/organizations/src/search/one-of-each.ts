/** One copy of what many bodies have in common: a nation's register is mostly repetition. */
export function oneOfEach() {
  const values = new Map<string, unknown>();

  return <Value>(value: Value): Value => {
    const key = JSON.stringify(value);
    const known = values.get(key);
    if (known !== undefined) return known as Value;
    values.set(key, value);
    return value;
  };
}
