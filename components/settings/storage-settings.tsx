import { useTranslations } from 'next-intl';
import type { StorageSettings as Settings } from '@/lib/recordings/check/types';

/** Where recordings come from, as the environment has it. */
export function StorageSettings({ settings }: { settings: Exclude<Settings, { kind: 'none' }> }) {
  const t = useTranslations('recordings');
  const rows: [label: string, text: string][] = settings.kind === 'folder'
    ? [[t('labels.folder'), settings.folder]]
    : [
        [t('labels.bucket'), settings.bucket],
        [t('labels.region'), settings.region],
        [t('labels.endpoint'), settings.endpoint ?? t('amazon')],
        [t('labels.style'), settings.isPathStyle ? t('pathStyle') : t('hostStyle')],
        [t('labels.prefix'), settings.prefix || t('noPrefix')],
      ];
  return (
    <dl className="grid max-w-2xl grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 text-sm">
      {[...rows, [t('labels.link'), t('seconds', { seconds: settings.linkSeconds })] as const].map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="wrap-anywhere">
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
