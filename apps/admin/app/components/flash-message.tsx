import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { clearDraft } from '#app/forms/drafts.ts';
import { useFrame } from '#app/session/viewer.ts';

/** Says once that the last act was done, and lets its draft go. */
export function FlashMessage() {
  const flash = useFrame()?.flash;
  const draft = flash?.draft;
  useEffect(() => {
    if (draft) clearDraft(draft);
  }, [draft]);
  return (
    <div role="status">
      {flash && (
        <p className="mb-5 flex items-center gap-3 border-l-2 border-done bg-done-tint px-3 py-2.5 text-done">
          <Check aria-hidden size={18} className="shrink-0" />
          {flash.said}
        </p>
      )}
    </div>
  );
}
