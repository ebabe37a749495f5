'use client';

import { useTranslations } from 'next-intl';
import { Modal } from '../ui/modal';
import { SHORTCUTS } from './shortcuts';

const GROUPS = ['everywhere', 'lists', 'filters', 'player', 'lane', 'talk', 'review'] as const;

/** Every key of the product, by where it works. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts');
  const groups = GROUPS.map((group) => ({ group, keys: SHORTCUTS.filter((shortcut) => shortcut.group === group) })).filter(({ keys }) => keys.length > 0);
  return (
    <Modal title={t('title')} closeLabel={t('close')} onClose={onClose} isText>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {groups.map(({ group, keys }) => (
          <section key={group}>
            <h3 className="pb-1 text-sm font-medium text-muted">{t(`groups.${group}`)}</h3>
            <dl className="divide-y divide-line">
              {keys.map((shortcut) => (
                <div key={shortcut.label} className="flex items-center justify-between gap-4 py-1.5 text-sm">
                  <dt>{t(`keys.${shortcut.label}`)}</dt>
                  <dd className="flex shrink-0 items-center gap-1 text-xs text-muted">
                    {shortcut.keys.map((key, index) => (
                      <span key={key} className="flex items-center gap-1">
                        {index > 0 && <span>{t('or')}</span>}
                        <kbd className="rounded-xs border border-line bg-sunken px-1.5 py-0.5 font-sans text-ink">{key}</kbd>
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
