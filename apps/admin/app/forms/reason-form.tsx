import * as z from 'zod';
import { PaperForm } from './paper-form.tsx';
import { SubmitButton } from './submit-button.tsx';
import { TextAreaField } from './text-fields.tsx';
import { Unfold } from './unfold.tsx';
import { usePaper } from './use-paper.ts';
import { text } from './values.ts';

export const Reasoned = z.object({ reason: text(1000) });

type ReasonFormProps = {
  /** `decline-org_…`: the act before the hyphen, what tells it from its like after it. */
  name: string;
  fields: Record<string, string>;
  verb: string;
  label: string;
  /** Under what the reason is sent. */
  field?: 'reason' | 'note';
  /** What opens the form, when that is not its verb. */
  summary?: string;
  /** What the act brings about, said before it is done. */
  lead?: string;
  hint?: string;
};

/** A verb that wants a sentence of why. */
export function ReasonForm({ name, fields, verb, label, field = 'reason', summary, lead, hint }: ReasonFormProps) {
  const paper = usePaper({ name, schema: z.object({ [field]: text(1000) }), labels: { [field]: label } });
  const meta = paper.fields[field];
  return (
    <Unfold summary={summary ?? verb} form={name}>
      <PaperForm paper={paper} className="grid max-w-[60ch] gap-4">
        {Object.entries(fields).map(([hidden, value]) => (
          <input key={hidden} type="hidden" name={hidden} value={value} />
        ))}
        {lead && <p>{lead}</p>}
        {meta && <TextAreaField meta={meta} hint={hint} />}
        <SubmitButton tone="plain" form={name}>
          {verb}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
