import { useNavigation } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';
import { AsOfBanner } from './as-of-banner.tsx';
import { FlashMessage } from './flash-message.tsx';
import { KeyLegend } from './key-legend.tsx';
import { LookingBar } from './looking-bar.tsx';
import { PublicLinks } from './public-links.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** Rail, bar and paper: the same around every page. */
export function Frame({ children }: { children: React.ReactNode }) {
  const { t } = useWords();
  const frame = useFrame();
  return (
    <>
      <a href="#main" className="button absolute left-2 top-2 z-50 -translate-y-20 focus:translate-y-0">
        {t('frame:skip')}
      </a>
      <Progress />
      <div className={frame?.viewer ? 'frame' : 'frame-alone'}>
        {frame?.viewer && <Rail />}
        <TopBar />
        <main id="main" tabIndex={-1} className="frame-main outline-none">
          <div className="mx-auto max-w-6xl">
            <LookingBar />
            <AsOfBanner />
            <FlashMessage />
            {children}
            {!frame?.viewer && <PublicLinks />}
            {frame?.demonstration && (
              <p className="mt-16 border-t border-hairline pt-3 text-small text-soft">{t('frame:demonstration')}</p>
            )}
          </div>
        </main>
      </div>
      <KeyLegend />
    </>
  );
}

function Progress() {
  const { t } = useWords();
  const busy = useNavigation().state !== 'idle';
  return (
    <div role="status" className="fixed inset-x-0 top-0 z-50">
      {busy && (
        <>
          <span className="sr-only">{t('frame:loading')}</span>
          <span className="block h-0.5 w-full animate-pulse bg-ink" />
        </>
      )}
    </div>
  );
}
