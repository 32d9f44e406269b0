import { ActivityTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { SectionPhotos } from './section-photos.tsx';

export const SectionParts = graphql(`
  fragment SectionParts on ReportSection {
    code
    title
    text
    figures { label value }
    activities {
      id
      theme
      kind
      status
      heldOn { value precision }
    }
    photos { id caption }
  }
`);

type Section = ResultOf<typeof SectionParts>;

export function PaperSection({ section, titled }: { section: Section; titled: boolean }) {
  const { code, title, text, photos } = section;
  return (
    <div className="mt-3">
      {titled && <h4 className="font-bold">{title}</h4>}
      {text.split('\n').map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no other name
        <p key={at} className="mt-1 indent-8 wrap-anywhere">
          {line}
        </p>
      ))}
      {code === 'PHOTOS' && <SectionPhotos photos={photos} />}
      {code !== 'PHOTOS' && <Figures section={section} />}
    </div>
  );
}

/** The figures of a section open the activities they were counted from. */
function Figures({ section: { figures, activities } }: { section: Section }) {
  const { t, number } = useWords();
  const line = figures.map(({ label, value }) => (
    <span key={label} className="mr-5 inline-block">
      {label}: <b className="figure">{number(value)}</b>
    </span>
  ));
  if (activities.length === 0) return figures.length > 0 && <p className="mt-2">{line}</p>;
  return (
    <details className="mt-2 font-sans text-table">
      <summary className="flex min-h-11 flex-wrap items-center border-l-2 border-hairline-strong pl-3 hover:bg-sunk">
        {line}
        <span className="underline decoration-hairline-strong underline-offset-4">
          {t('reports:paper.behind', { count: activities.length, formatted: number(activities.length) })}
        </span>
      </summary>
      <ol className="border-l-2 border-hairline-strong pl-3">
        {activities.map((activity) => (
          <ActivityLine key={activity.id} activity={activity} />
        ))}
      </ol>
    </details>
  );
}

function ActivityLine({ activity }: { activity: Section['activities'][number] }) {
  const { t, partialDay } = useWords();
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-t border-hairline py-1">
      <ContextLink to={address.activity(activity.id)} className="inline-flex min-h-11 items-center font-medium">
        {activity.theme}
      </ContextLink>
      <span className="text-soft">
        {t(`activities:kind.${activity.kind}`)}, {partialDay(activity.heldOn)}
      </span>
      <ActivityTag status={activity.status} />
    </li>
  );
}
