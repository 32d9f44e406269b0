import { Form } from '@remix-run/react';
import { Eye } from 'lucide-react';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';

/** Says on every page that support reads it through somebody's eyes, and how to stop. */
export function LookingBar() {
  const { t } = useWords();
  const frame = useFrame();
  if (!frame?.looking || !frame.viewer) return null;
  return (
    <Form
      method="post"
      action="/support/end"
      reloadDocument
      className="mb-5 flex flex-wrap items-center gap-x-3 border-l-2 border-late bg-late-tint px-3 py-1.5 text-table text-late"
    >
      <Eye aria-hidden size={16} className="shrink-0" />
      <span className="grow basis-60">{t('members:support.bar', { name: frame.viewer.name })}</span>
      <button type="submit" className="button">
        {t('members:support.barEnd')}
      </button>
    </Form>
  );
}
