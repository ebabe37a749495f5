import { getTranslations } from 'next-intl/server';
import { TimeZoneForm } from '@/components/settings/time-zone-form';
import { ZoneList } from '@/components/settings/zone-list';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { getTimeZone } from '@/lib/settings/data';
import { listTimeZones } from '@/lib/settings/time-zones';
import { saveTimeZone } from './actions';

const LIST_ID = 'time-zones';

export async function WorkspacePanel({ viewer }: { viewer: Viewer }) {
  const [t, zone] = await Promise.all([getTranslations('settings.workspace'), getTimeZone()]);
  const editable = viewer.role === 'admin';
  return (
    <Panel id="workspace" title={t('title')}>
      <TimeZoneForm action={saveTimeZone} current={zone} listId={LIST_ID} editable={editable} />
      {editable && <ZoneList id={LIST_ID} zones={listTimeZones(new Date())} />}
    </Panel>
  );
}
