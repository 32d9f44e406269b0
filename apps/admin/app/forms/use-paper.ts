import { type FormMetadata, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { useLocation } from '@remix-run/react';
import type * as z from 'zod';
import { useFrame } from '#app/session/viewer.ts';
import type { Labels } from './paper-context.tsx';
import { useReply } from './reply.ts';
import { useDraft } from './use-draft.ts';

type PaperOptions<Schema extends z.ZodObject> = {
  /** Names the form among those of its page; the action finds it in `sent.form`. */
  name: string;
  schema: Schema;
  labels: Labels;
  defaultValue?: Partial<z.input<Schema>>;
  /** Long forms keep a draft on the device. */
  draft?: boolean;
};

/** A form with its faults, its draft and its key; give it to PaperForm. */
export function usePaper<Schema extends z.ZodObject>(options: PaperOptions<Schema>) {
  const { name, schema, labels, defaultValue } = options;
  const frame = useFrame();
  const { pathname } = useLocation();
  const reply = useReply(name);
  const draftName = options.draft ? [frame?.viewer?.id, pathname, name].join(' ') : undefined;
  const draft = useDraft(draftName, reply === undefined);

  const [form, fields] = useForm<z.input<Schema>>({
    id: draft.restored ? `${name}-restored` : name,
    lastResult: reply?.result,
    defaultValue: (draft.restored?.value ?? defaultValue) as never,
    constraint: getZodConstraint(schema) as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
  return { name, form, fields, labels, reply, draft, draftName, key: reply?.key ?? `${frame?.formSeed}.${name}` };
}

// biome-ignore lint/suspicious/noExplicitAny: a form of any schema
export type Paper = Omit<ReturnType<typeof usePaper>, 'fields' | 'form'> & { form: FormMetadata<any> };
