type PageHeaderProps = {
  title: string;
  /** The kind of thing the page is about, above its name. */
  kicker?: React.ReactNode;
  tag?: React.ReactNode;
  lead?: React.ReactNode;
  /** The one primary action, and at most a quiet one beside it. */
  actions?: React.ReactNode;
};

export function PageHeader({ title, kicker, tag, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-3xl">
        {kicker && <p className="mb-1 text-table text-soft">{kicker}</p>}
        <h1 className="text-title tracking-tight wrap-anywhere">{title}</h1>
        {tag && <div className="mt-2 flex flex-wrap items-center gap-2">{tag}</div>}
        {lead && <p className="mt-3 max-w-[70ch] text-soft">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
