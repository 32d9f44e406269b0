import { parse } from '@conform-to/react';

/** Drafts live on the reader's own device, one per form and page, until the act is done. */
export type Draft = { savedAt: string; value: Record<string, unknown> };

const PREFIX = 'draft ';
const NEVER = ['idempotencyKey', 'form', 'draft', 'password', '__intent__', '__state__'];

export function readDraft(name: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + name);
    return text ? (JSON.parse(text) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

export function saveDraft(name: string, form: FormData): Draft {
  for (const key of [...form.keys()]) if (NEVER.includes(key) || form.get(key) instanceof File) form.delete(key);
  const { payload } = parse(form, { resolve: (value) => ({ value }) });
  const draft = { savedAt: new Date().toISOString(), value: payload };
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // A full or forbidden store loses the safety net, not the page.
  }
  return draft;
}

export function clearDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // As above.
  }
}
