import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { CodeForm } from './code-form.tsx';

export const meta = titled;

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim();
  if (code) throw redirect(`/invitation/${encodeURIComponent(code.slice(0, 60))}`);
  const t = await wordsFor(request);
  return { title: t('invitations:code.title'), lead: t('invitations:code.lead') };
}

/** For whoever holds a slip of paper and no camera. */
export default function CodePage() {
  const { title, lead } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={title} lead={lead} />
      <CodeForm />
    </div>
  );
}
