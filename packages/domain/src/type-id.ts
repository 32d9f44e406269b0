/** TypeIDs: a prefix that tells what is named, and a UUID in Crockford's base 32. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SHAPE = /^([a-z]{3,5})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

export type TypeId<Prefix extends string = string> = `${Prefix}_${string}`;

/** Writes 16 bytes under a prefix, e.g. `org_01h455vb4pex5vsknk084sn02q`. */
export function typeId<Prefix extends string>(prefix: Prefix, uuid: Uint8Array): TypeId<Prefix> {
  let number = uuid.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = ALPHABET[Number(number & 31n)] + text;
    number >>= 5n;
  }
  return `${prefix}_${text}`;
}

/** Whether a text from outside is an id with this prefix. */
export function isTypeId<Prefix extends string>(prefix: Prefix, text: string): text is TypeId<Prefix> {
  return SHAPE.exec(text)?.[1] === prefix;
}
