import { useEffect, useState } from 'react';

type PrintButtonProps = { hint: string; children: React.ReactNode };

/** Without scripts the browser's own command prints; a button that does nothing is not shown. */
export function PrintButton({ hint, children }: PrintButtonProps) {
  const [scripts, setScripts] = useState(false);
  useEffect(() => setScripts(true), []);
  if (!scripts) return <p className="text-soft">{hint}</p>;
  return (
    <button type="button" className="button button-primary" onClick={() => window.print()}>
      {children}
    </button>
  );
}
