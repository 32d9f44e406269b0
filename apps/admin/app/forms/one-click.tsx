import { Form } from '@remix-run/react';
import { useFrame } from '#app/session/viewer.ts';
import { useReply } from './reply.ts';
import { SubmitButton } from './submit-button.tsx';

type OneClickProps = {
  /** Names the act and its object, e.g. `confirm act_…`: `sent.form` in the action. */
  name: string;
  fields: Record<string, string>;
  children: React.ReactNode;
  tone?: 'primary' | 'plain' | 'quiet';
  action?: string;
};

/** One verb, one press; a refusal is said beside the button. */
export function OneClick({ name, fields, children, tone = 'plain', action }: OneClickProps) {
  const reply = useReply(name);
  const seed = useFrame()?.formSeed;
  return (
    <Form method="post" {...(action && { action })} className="grid justify-items-start gap-1" preventScrollReset>
      <input type="hidden" name="form" value={name} />
      <input type="hidden" name="idempotencyKey" value={reply?.key ?? `${seed}.${name}`} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SubmitButton tone={tone} form={name}>
        {children}
      </SubmitButton>
      {reply?.result.error && (
        <p role="alert" className="text-table font-medium text-refused">
          {Object.values(reply.result.error).flat().join(' ')}
        </p>
      )}
    </Form>
  );
}
