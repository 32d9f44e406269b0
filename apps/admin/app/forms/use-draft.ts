import { useCallback, useEffect, useRef, useState } from 'react';
import { clearDraft, type Draft, readDraft, saveDraft } from './drafts.ts';

const PAUSE_MS = 700;

/** Saves what is typed after a short pause and before it is sent, and brings it back when the page is opened again. */
export function useDraft(name: string | undefined, mayRestore: boolean) {
  const [restored, setRestored] = useState<Draft>();
  const [savedAt, setSavedAt] = useState<string>();
  const waiting = useRef<ReturnType<typeof setTimeout>>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the first sight of a form brings its draft back
  useEffect(() => {
    if (name && mayRestore) setRestored(readDraft(name));
    return () => clearTimeout(waiting.current);
  }, [name]);

  const keep = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(waiting.current);
      if (name) setSavedAt(saveDraft(name, new FormData(form)).savedAt);
    },
    [name],
  );
  const save = useCallback(
    (form: HTMLFormElement) => {
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => keep(form), PAUSE_MS);
    },
    [keep],
  );
  const discard = useCallback(() => {
    if (name) clearDraft(name);
    setRestored(undefined);
    setSavedAt(undefined);
  }, [name]);

  return { restored, savedAt, keep, save, discard };
}
