import type { FieldMetadata } from '@conform-to/react';
import { Camera } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Field } from './field.tsx';
import type { Reply } from './reply.ts';
import { isRefusedUpload } from './values.ts';

type PhotoFieldProps = {
  // biome-ignore lint/suspicious/noExplicitAny: a photo, or a list of them
  meta: FieldMetadata<any>;
  hint?: string;
  multiple?: boolean;
  /** "2 ảnh đã tải lên": photos of an earlier attempt need not be sent again. */
  kept: (count: number) => string;
  /** The answer to the last attempt: it knows which photos have arrived. */
  reply: Reply | undefined;
};

/** Photos from the phone's camera or album. Those that already arrived stay with the form as ids. */
export function PhotoField({ meta, hint, multiple = true, kept, reply }: PhotoFieldProps) {
  const arrived = [reply?.result.initialValue?.[meta.name]].flat().filter((value) => typeof value === 'string');
  const picker = useRef<HTMLInputElement>(null);
  const good = arrived.filter((value) => value !== '' && !isRefusedUpload(value));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent with an attempt is not sent again with the next
  useEffect(() => {
    if (picker.current) picker.current.value = '';
  }, [reply]);

  return (
    <Field meta={meta} hint={hint}>
      {good.map((upload) => (
        <input key={upload} type="hidden" name={meta.name} value={upload} />
      ))}
      {good.length > 0 && <p className="text-table text-done">{kept(good.length)}</p>}
      <span className="flex items-center gap-3">
        <Camera aria-hidden size={20} className="shrink-0 text-soft" />
        <input
          ref={picker}
          type="file"
          id={meta.id}
          name={meta.name}
          multiple={multiple}
          accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
          aria-invalid={meta.errors ? true : undefined}
          aria-describedby={meta.errors ? meta.errorId : undefined}
          className="control file:mr-3 file:cursor-pointer file:rounded file:border file:border-hairline-strong file:bg-sunk file:px-3 file:py-1"
        />
      </span>
    </Field>
  );
}
