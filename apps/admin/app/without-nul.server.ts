import { Transform } from 'node:stream';

/** React 18 leaves NUL bytes where a letter of several bytes would cross the end of its buffer: often, in Vietnamese. */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
