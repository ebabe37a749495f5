import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Notice } from './notice';

/** Parameters of the URL that a page without filters does not know, or cannot read; nothing when there are none. */
export function IgnoredParameters({ names, withoutHref }: { names: readonly string[]; withoutHref: Route }) {
  const t = useTranslations('filters');
  if (names.length === 0) return null;
  return (
    <div className="mb-4">
      <Notice tone="warning" dismissHref={withoutHref}>
        {t('ignored')} <bdi className="font-medium">{names.join(', ')}</bdi>
      </Notice>
    </div>
  );
}
