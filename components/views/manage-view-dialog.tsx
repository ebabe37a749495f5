'use client';

import { Settings2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { View } from '@/lib/views/types';
import { type ShownList, ShownListInputs } from './save-view-dialog';
import { useViewName } from './use-view-name';
import { Check, ViewFields } from './view-fields';
import type { ViewActions } from './view-state';

type ManageViewDialogProps = { view: View; isDefault: boolean; list: ShownList; actions: ViewActions };

/** What can be done with the view that is open: its own for who may change it, a default and a copy for everybody. */
export function ManageViewDialog({ view, isDefault, list, actions }: ManageViewDialogProps) {
  const t = useTranslations('views');
  const act = useTranslations('action');
  const name = useViewName()(view);
  const [changed, change] = useActionState(actions.change, null);
  const [removed, remove] = useActionState(actions.remove, null);
  const [copied, copy] = useActionState(actions.save, null);
  const refused = [changed, removed, copied].find((state) => state !== null && !state.ok);
  const error = refused && !refused.ok ? t(`refused.${refused.reason}`) : undefined;
  return (
    <Dialog size="small" variant="quiet" label={t('manage')} title={name} closeLabel={act('close')} trigger={<Settings2 aria-hidden className="size-3.5" />}>
      {(close) => (
        <div className="flex flex-col gap-4">
          {error && <p role="alert" className="text-sm text-danger-ink">{error}</p>}
          {view.canChange ? (
            <form action={(form) => { close(); change(form); }} className="flex flex-col gap-4">
              <input type="hidden" name="id" value={view.id} />
              <ViewFields id="view" name={name} isShared={view.isShared} isDefault={isDefault} canShare={list.canShare} />
              <SubmitButton className="self-end">{act('save')}</SubmitButton>
            </form>
          ) : (
            <form action={async (form) => { close(); await actions.setDefault(form); }} className="flex flex-col gap-4">
              <input type="hidden" name="id" value={view.id} />
              <Check id="view-default" name="isDefault" label={t('default')} hint={t('defaultHint')} checked={isDefault} />
              <SubmitButton className="self-end">{act('save')}</SubmitButton>
            </form>
          )}
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <form action={(form) => { close(); copy(form); }}>
              <ShownListInputs list={list} />
              <input type="hidden" name="name" value={t('copyOf', { name }).slice(0, 100)} />
              <Button type="submit">{t('duplicate')}</Button>
            </form>
            {view.canChange && (
              <form action={(form) => { if (window.confirm(t('deleteSure', { name }))) { close(); remove(form); } }}>
                <input type="hidden" name="id" value={view.id} />
                <input type="hidden" name="query" value={list.query} />
                <Button type="submit" variant="danger">{t('delete')}</Button>
              </form>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}
