import { useLocale, useTranslations } from 'next-intl';
import { buttonStyles } from '@/components/ui/button-styles';
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locale';
import { THEMES, type Theme } from '@/lib/settings/theme';

type FormAction = (form: FormData) => Promise<void>;

/** Language and theme of this browser, as rows of buttons. */
export function Appearance({ theme, setLocale, setTheme }: { theme: Theme; setLocale: FormAction; setTheme: FormAction }) {
  const t = useTranslations('settings.appearance');
  const themes = useTranslations('shell.themes');
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-4">
      <ChoiceForm
        action={setLocale}
        name="locale"
        label={t('language')}
        choices={LOCALES.map((key) => ({ key, text: LOCALE_NAMES[key], lang: key, current: key === locale }))}
      />
      <ChoiceForm
        action={setTheme}
        name="theme"
        label={t('theme')}
        choices={THEMES.map((key) => ({ key, text: themes(key), current: key === theme }))}
      />
    </div>
  );
}

type Choice = { key: string; text: string; lang?: string; current: boolean };

function ChoiceForm({ action, name, label, choices }: { action: FormAction; name: string; label: string; choices: Choice[] }) {
  return (
    <form action={action}>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1 text-sm font-medium">{label}</legend>
        {choices.map(({ key, text, lang, current }) => (
          <button
            key={key}
            name={name}
            value={key}
            lang={lang}
            aria-pressed={current}
            className={buttonStyles({ className: 'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-ink' })}
          >
            {text}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
