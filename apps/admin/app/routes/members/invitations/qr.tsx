import { encode } from 'uqr';

/** An address as a picture that a telephone reads: one path, so that it prints sharply. */
export function Qr({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="slip-qr" shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
