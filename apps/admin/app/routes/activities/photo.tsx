import { useWords } from '#app/i18n/use-words.ts';

type Evidence = { id: string; caption: string | null; width: number | null; height: number | null };
type PhotoProps = { evidence: Evidence; theme: string; size: 'small' | 'large'; className: string };

/** A photo in the proportions it was taken in, so that nothing jumps when it arrives. */
export function Photo({ evidence: { id, caption, width, height }, theme, size, className }: PhotoProps) {
  const { t } = useWords();
  return (
    <img
      src={`/files/${id}/${size}`}
      alt={caption ?? t('activities:photoOf', { theme })}
      width={width ?? 480}
      height={height ?? 360}
      loading="lazy"
      className={`rounded border border-hairline bg-sunk ${className}`}
    />
  );
}
