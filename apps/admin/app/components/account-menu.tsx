import { Form, Link, useLocation } from '@remix-run/react';
import { CircleUser, Languages, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import { locales, type Theme, themes } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame, type Viewer } from '#app/session/viewer.ts';
import { AccessLinks } from './access-links.tsx';
import { Menu } from './menu.tsx';

const themeIcons = { system: SunMoon, light: Sun, dark: Moon };

export function AccountMenu() {
  const { t, locale: current } = useWords();
  const { pathname, search } = useLocation();
  const frame = useFrame();
  return (
    <Menu
      className="relative shrink-0"
      label={t('frame:account.menu')}
      summaryClassName="button button-quiet size-11 !p-0"
      summary={<CircleUser aria-hidden size={22} strokeWidth={1.75} />}
    >
      <div className="absolute right-0 top-full z-40 grid w-72 gap-3 rounded border border-hairline bg-raised p-4 shadow-float">
        {frame?.viewer && <WhoIsHere viewer={frame.viewer} />}
        {frame?.viewer && <AccessLinks />}
        <Form method="post" action="/preferences" reloadDocument className="grid gap-3">
          <input type="hidden" name="returnTo" value={pathname + search} />
          <fieldset>
            <legend className="mb-1 text-small text-soft">{t('frame:account.theme')}</legend>
            <div className="grid grid-cols-3 gap-1">
              {themes.map((theme) => (
                <Choice key={theme} name="theme" value={theme} chosen={(frame?.theme ?? 'system') === theme}>
                  <ThemeIcon theme={theme} />
                  {t(`frame:account.theme_${theme}`)}
                </Choice>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend className="mb-1 text-small text-soft">{t('frame:account.language')}</legend>
            <div className="grid grid-cols-2 gap-1">
              {locales.map((locale) => (
                <Choice key={locale} name="language" value={locale} chosen={current === locale}>
                  <Languages aria-hidden size={16} />
                  <span lang={locale}>{t(`frame:account.language_${locale}`)}</span>
                </Choice>
              ))}
            </div>
          </fieldset>
        </Form>
        {frame?.viewer && (
          <Link to="/account" className="button button-quiet !justify-start !px-2">
            <CircleUser aria-hidden size={18} />
            {t('frame:account.mine')}
          </Link>
        )}
        {frame?.viewer ? <SignOut /> : <SignIn />}
      </div>
    </Menu>
  );
}

function WhoIsHere({ viewer }: { viewer: Viewer }) {
  const { t } = useWords();
  return (
    <div className="border-b border-hairline pb-3">
      <p className="font-semibold">{viewer.name}</p>
      {viewer.memberships.map(({ id, role, organization }) => (
        <p key={id} className="text-table text-soft">
          {t(`frame:role.${role}`)} · {organization.name}
        </p>
      ))}
    </div>
  );
}

type ChoiceProps = { name: string; value: string; chosen: boolean; children: React.ReactNode };

function Choice({ name, value, chosen, children }: ChoiceProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-pressed={chosen}
      className="button button-quiet flex-col !gap-1 !px-1 text-small aria-pressed:border-hairline-strong aria-pressed:font-semibold"
    >
      {children}
    </button>
  );
}

function ThemeIcon({ theme }: { theme: Theme }) {
  const Icon = themeIcons[theme];
  return <Icon aria-hidden size={16} />;
}

function SignOut() {
  const { t } = useWords();
  return (
    <Form method="post" action="/sign-out" reloadDocument className="border-t border-hairline pt-2">
      <button type="submit" className="button button-quiet w-full !justify-start !px-2">
        <LogOut aria-hidden size={18} />
        {t('frame:account.signOut')}
      </button>
    </Form>
  );
}

function SignIn() {
  const { t } = useWords();
  return (
    <Link to="/sign-in" className="button">
      {t('frame:account.signIn')}
    </Link>
  );
}
