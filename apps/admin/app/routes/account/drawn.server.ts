import { encode } from 'uqr';

/** The dark squares of a QR code as one path, so that no style is needed to show it. */
export function drawn(address: string) {
  const { data: squares, size } = encode(address, { border: 2 });
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { path, size };
}
