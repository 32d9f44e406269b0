/** A thin bar: a share of a whole. Its number always stands beside it in words, so it is silent for screen readers. */
export function Bar({ count, of, className = 'h-1' }: { count: number; of: number; className?: string }) {
  const share = of > 0 ? Math.min(count / of, 1) : 0;
  return (
    <svg aria-hidden="true" width="100%" className={`block overflow-hidden rounded-full ${className}`}>
      <rect width="100%" height="100%" className="fill-bar-ground" />
      <rect width={`${(share * 100).toFixed(2)}%`} height="100%" className="fill-bar" />
    </svg>
  );
}
