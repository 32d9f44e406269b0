type EmptyStateProps = { title: string; reason: string; next?: React.ReactNode };

/** Says why there is nothing, and the one next step. */
export function EmptyState({ title, reason, next }: EmptyStateProps) {
  return (
    <div className="max-w-[60ch] border-l-2 border-hairline-strong py-1 pl-4">
      <p className="font-medium">{title}</p>
      <p className="text-soft">{reason}</p>
      {next && <div className="mt-3">{next}</div>}
    </div>
  );
}
