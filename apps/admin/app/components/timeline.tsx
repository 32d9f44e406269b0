export type Moment = { key: string; when: string; what: React.ReactNode; who?: string | null | undefined };

/** What happened, one line each, newest first or oldest first as given. */
export function Timeline({ moments }: { moments: Moment[] }) {
  return (
    <ol className="border-l border-hairline-strong">
      {moments.map(({ key, when, what, who }) => (
        <li key={key} className="relative pb-5 pl-5 last:pb-0">
          <span aria-hidden className="absolute -left-[4.5px] top-2 size-2 rounded-full bg-ink" />
          <p className="text-small text-soft">
            <time>{when}</time>
            {who && <> · {who}</>}
          </p>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  );
}
