import { Check, Languages, Monitor, Moon, Sun } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Menu, menuItemClass } from '@/components/ui/menu';
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locale';
import { THEMES, type Theme } from '@/lib/settings/theme';

type FormAction = (form: FormData) => Promise<void>;
export type PreferenceActions = { setLocale: FormAction; setTheme: FormAction };

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

const tick = (current: boolean) => <Check aria-hidden className={current ? 'ml-auto size-4 text-accent-ink' : 'invisible ml-auto size-4'} />;

/** Language and theme: forms with a button per choice, so they work without JavaScript. */
export function PreferenceMenus({ theme, actions, side }: { theme: Theme; actions: PreferenceActions; side?: 'above' | 'below' }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const ThemeIcon = THEME_ICONS[theme];
  return (
    <>
      <Menu
        variant="quiet"
        side={side}
        trigger={
          <>
            <Languages aria-hidden className="size-4" />
            <span className="sr-only">{t('language', { name: LOCALE_NAMES[locale] })}</span>
            <span className="uppercase">{locale}</span>
          </>
        }
      >
        <form action={actions.setLocale}>
          {LOCALES.map((choice) => (
            <button key={choice} name="locale" value={choice} lang={choice} aria-current={choice === locale} className={menuItemClass}>
              {LOCALE_NAMES[choice]}
              {tick(choice === locale)}
            </button>
          ))}
        </form>
      </Menu>
      <Menu
        variant="quiet"
        size="icon"
        side={side}
        label={t('theme', { name: t(`themes.${theme}`) })}
        trigger={<ThemeIcon aria-hidden className="size-4" />}
      >
        <form action={actions.setTheme}>
          {THEMES.map((choice) => {
            const Icon = THEME_ICONS[choice];
            return (
              <button key={choice} name="theme" value={choice} aria-current={choice === theme} className={menuItemClass}>
                <Icon aria-hidden className="size-4 text-muted" />
                {t(`themes.${choice}`)}
                {tick(choice === theme)}
              </button>
            );
          })}
        </form>
      </Menu>
    </>
  );
}
