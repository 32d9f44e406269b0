import { useId } from 'react';

type SectionProps = { title: string; aside?: React.ReactNode; children: React.ReactNode };

/** A part of a page under a hairline, named for those who jump from heading to heading. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-hairline pt-4">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        {aside && <div className="text-table text-soft">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
