import { Link, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Where one begins again. */
export type Back = '/sign-in' | '/account/outside';

type Told = { title: string; message: string; back: Back };

export function OutsideRefusal() {
  const { t } = useWords();
  const { title, message, back } = useLoaderData<Told>();
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={title} lead={message} />
      <Link to={back} className="button">
        {t(back === '/sign-in' ? 'outside:toSignIn' : 'outside:toBinding')}
      </Link>
    </div>
  );
}
