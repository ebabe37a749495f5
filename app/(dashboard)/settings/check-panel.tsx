import { getTranslations } from 'next-intl/server';
import { SilenceForm } from '@/components/settings/silence-form';
import { TestEvent } from '@/components/settings/test-event';
import { Panel } from '@/components/ui/panel';
import { TEST_CALL_UUID } from '@/lib/deliveries/mutations/send-test-event';
import { paths } from '@/lib/paths/paths';
import { getSilenceHours } from '@/lib/settings/data';
import { saveSilenceHours, sendTestEventAction } from './actions';

/** Whether deliveries reach us: a test event now, and a banner when they stop. */
export async function CheckPanel() {
  const [t, hours] = await Promise.all([getTranslations('testEvent'), getSilenceHours()]);
  return (
    <Panel id="webhook-check" title={t('title')} description={t('description')}>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="flex flex-col gap-3">
          <p className="max-w-2xl text-sm text-muted">{t('explain')}</p>
          <TestEvent callHref={paths.call(TEST_CALL_UUID)} send={sendTestEventAction} />
        </div>
        <SilenceForm action={saveSilenceHours} current={hours} />
      </div>
    </Panel>
  );
}
