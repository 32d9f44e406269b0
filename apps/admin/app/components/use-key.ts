import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable]';

/** Answers a key anywhere on the page, except while somebody types; with `command`, Ctrl or ⌘ is held. */
export function useKey(key: string, act: () => void, { command = false } = {}): void {
  useEffect(() => {
    const answer = (event: KeyboardEvent) => {
      if (event.key !== key || event.altKey || (event.ctrlKey || event.metaKey) !== command) return;
      if (!command && event.target instanceof Element && event.target.closest(TYPING)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', answer);
    return () => document.removeEventListener('keydown', answer);
  });
}
