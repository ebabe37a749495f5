import { getLocale, getTranslations } from 'next-intl/server';
import { QuarantineButtons, QuarantineList } from '@/components/deliveries/quarantine-list';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { canReleaseQuarantine } from '@/lib/deliveries/access';
import { getQuarantineSummary, listQuarantine } from '@/lib/deliveries/data/list-quarantine';
import { formatBytes } from '@/lib/format/bytes';
import { deleteQuarantineAction, releaseQuarantineAction } from './actions';

const ACTIONS = { release: releaseQuarantineAction, remove: deleteQuarantineAction };

/** What came without a valid token: kept sealed until the admin decides. */
export async function QuarantinePanel({ viewer }: { viewer: Viewer }) {
  const [t, locale, summary, bodies] = await Promise.all([
    getTranslations('deliveries.quarantine'), getLocale(), getQuarantineSummary(viewer), listQuarantine(viewer),
  ]);
  const { count, sizeBytes, largestBytes } = summary;
  const actions = canReleaseQuarantine(viewer) ? ACTIONS : null;
  const sizes = { size: formatBytes(sizeBytes, locale), largest: formatBytes(largestBytes, locale) };
  return (
    <div className="mt-4">
      <Panel
        id="quarantine"
        title={t('title')}
        description={count === 0 ? t('empty') : [t('count', { count }), t('sizes', sizes)].join(' · ')}
        actions={count > 0 && actions && <QuarantineButtons choice="all" actions={actions} />}
        flush
      >
        <p className="max-w-3xl px-4 pb-4 text-sm text-muted">{t('explain')}</p>
        {count > bodies.length && <p className="px-4 pb-2 text-xs text-muted">{t('newest', { count: bodies.length })}</p>}
        {bodies.length > 0 && <QuarantineList bodies={bodies} actions={actions} />}
      </Panel>
    </div>
  );
}
