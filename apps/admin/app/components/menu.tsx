import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

type MenuProps = {
  summary: React.ReactNode;
  children: React.ReactNode;
  className?: string;
  summaryClassName?: string;
  label?: string;
};

/** Opens without JavaScript; with it, closes on Escape, on a touch elsewhere and when the page changes. */
export function Menu({ summary, children, className, summaryClassName, label }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the change of page
  useEffect(() => box.current?.removeAttribute('open'), [key]);

  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) box.current?.removeAttribute('open');
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !box.current?.open) return;
      box.current.removeAttribute('open');
      box.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, []);

  return (
    <details ref={box} className={className ?? 'relative'}>
      <summary className={`list-none ${summaryClassName ?? ''}`} aria-label={label}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
