import { Check, CircleDashed, Clock, Hourglass, type LucideIcon, X } from 'lucide-react';

export type Tone = 'draft' | 'waiting' | 'done' | 'late' | 'refused';

const tones: Record<Tone, { icon: LucideIcon; className: string }> = {
  draft: { icon: CircleDashed, className: 'bg-draft-tint text-draft' },
  waiting: { icon: Hourglass, className: 'bg-waiting-tint text-waiting' },
  done: { icon: Check, className: 'bg-done-tint text-done' },
  late: { icon: Clock, className: 'bg-late-tint text-late' },
  refused: { icon: X, className: 'bg-refused-tint text-refused' },
};

/** A state in words, with an icon and a tint: never by colour alone. */
export function Tag({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  const { icon: Icon, className } = tones[tone];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap rounded px-2 py-0.5 align-middle text-small font-medium ${className}`}
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      {children}
    </span>
  );
}
