import { getTranslations } from 'next-intl/server';
import { StorageCheck } from '@/components/settings/storage-check';
import { StorageSettings } from '@/components/settings/storage-settings';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { getStorageSettings } from '@/lib/recordings/check/check-storage';
import { checkStorageAction } from './actions';

/** Where recordings come from, and whether that works. */
export async function RecordingsPanel({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations('recordings');
  const settings = getStorageSettings(viewer);
  const labels = {
    test: t('test'), results: t('results'), failed: t('failed'), states: { ok: t('states.ok'), warning: t('states.warning'), fault: t('states.fault') },
  };
  return (
    <Panel id="recordings" title={t('title')} description={t('description')}>
      <div className="flex flex-col gap-4">
        {settings.kind === 'none' ? (
          <p className="max-w-2xl text-sm text-muted">{t('none')}</p>
        ) : (
          <>
            <StorageSettings settings={settings} />
            <div className="flex flex-col gap-2">
              <p className="max-w-2xl text-sm text-muted">{t('how')}</p>
              <StorageCheck check={checkStorageAction} labels={labels} />
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
