import { useLocation } from '@remix-run/react';
import { useReply } from './reply.ts';

type UnfoldProps = { summary: string; form: string; open?: boolean; children: React.ReactNode };

/** A form that most readers do not need today: open when it comes back with a fault, closed and blank once it is done. */
export function Unfold({ summary, form, open = false, children }: UnfoldProps) {
  const reply = useReply(form);
  const { key } = useLocation();
  return (
    <details key={key} open={open || reply !== undefined}>
      <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4 hover:decoration-ink">
        {summary}
      </summary>
      <div className="mt-3 border-l border-hairline pb-2 pl-4">{children}</div>
    </details>
  );
}
