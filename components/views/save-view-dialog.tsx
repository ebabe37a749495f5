'use client';

import { BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ViewPlace } from '@/lib/views/types';
import { ViewFields } from './view-fields';
import type { ViewAction } from './view-state';

export type ShownList = ViewPlace & {
  /** filter and order as they are shown */
  query: string;
  /** the view that it began with, or '' */
  from: string;
  canShare: boolean;
};

/** What says to an action which list is shown. */
export function ShownListInputs({ list }: { list: ShownList }) {
  return (
    <>
      {Object.entries({ page: list.page, campaignUuid: list.campaignUuid ?? '', query: list.query, from: list.from }).map(([name, entry]) => (
        <input key={name} type="hidden" name={name} value={entry} />
      ))}
    </>
  );
}

/** Keeps the list that is shown under a name; the action opens it. */
export function SaveViewDialog({ list, save }: { list: ShownList; save: ViewAction }) {
  const t = useTranslations('views');
  const closeLabel = useTranslations('action')('close');
  const [state, submit] = useActionState(save, null);
  const title = list.from === '' ? t('save') : t('saveAs');
  return (
    <Dialog
      size="small"
      title={title}
      closeLabel={closeLabel}
      trigger={
        <>
          <BookmarkPlus aria-hidden className="size-3.5" />
          {title}
        </>
      }
    >
      {(close) => (
        <form
          action={(form) => {
            close();
            submit(form);
          }}
          className="flex flex-col gap-4"
        >
          <ShownListInputs list={list} />
          <ViewFields
            id="new-view"
            name=""
            isShared={false}
            isDefault={false}
            canShare={list.canShare}
            error={state && !state.ok ? t(`refused.${state.reason}`) : undefined}
          />
          <SubmitButton className="self-end">{t('save')}</SubmitButton>
        </form>
      )}
    </Dialog>
  );
}
