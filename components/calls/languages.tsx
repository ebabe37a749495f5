import { useTranslations } from 'next-intl';
import { NO_FIGURE } from '@/lib/format/number';

/** The language of a talk as sent (`RU`, `KZ`); both when it changed on the way: "RU → KZ". */
export function Languages({ initial, final }: { initial: string | null; final: string | null }) {
  const t = useTranslations('calls');
  if (initial === null || final === null || initial === final) return <bdi>{final ?? initial ?? NO_FIGURE}</bdi>;
  return (
    <span className="whitespace-nowrap">
      <bdi>{initial}</bdi> <span aria-hidden>→</span>
      <span className="sr-only">{t('languageChanged')}</span> <bdi>{final}</bdi>
    </span>
  );
}
