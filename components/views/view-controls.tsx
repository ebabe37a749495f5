import { Bookmark, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { Menu, menuItemClass } from '@/components/ui/menu';
import type { View } from '@/lib/views/types';
import { NO_VIEW, placeHref, viewHref } from '@/lib/views/view-query';
import { ManageViewDialog } from './manage-view-dialog';
import { SaveChangesForm } from './save-changes-form';
import { SaveViewDialog, type ShownList } from './save-view-dialog';
import { useViewName } from './use-view-name';
import type { ViewActions } from './view-state';

type ViewControlsProps = {
  /** those of this place */
  views: readonly View[];
  /** the view that the list began with, and whether it shows something else now */
  current: View | null;
  isChanged: boolean;
  defaultId: string | null;
  list: ShownList;
  actions: ViewActions;
};

/** Which view a list shows, the others of its place, and what can be kept. */
export function ViewControls({ views, current, isChanged, defaultId, list, actions }: ViewControlsProps) {
  const t = useTranslations('views');
  const nameOf = useViewName();
  const allHref = placeHref(list, new URLSearchParams(defaultId === null ? [] : [['view', NO_VIEW]]));
  const trigger = (
    <>
      <Bookmark aria-hidden className="size-3.5" />
      <bdi className="max-w-40 truncate">{current ? nameOf(current) : t('title')}</bdi>
      {isChanged && <Badge>{t('changed')}</Badge>}
      <ChevronDown aria-hidden className="size-3.5" />
    </>
  );
  return (
    <>
      {current && isChanged && (
        <ButtonLink size="small" variant="quiet" href={viewHref(current)} scroll={false}>
          {t('reset')}
        </ButtonLink>
      )}
      {current?.canChange && isChanged && <SaveChangesForm id={current.id} query={list.query} save={actions.saveChanges} />}
      {list.query !== '' && (current === null || isChanged) && <SaveViewDialog list={list} save={actions.save} />}
      {current && <ManageViewDialog view={current} isDefault={defaultId === current.id} list={list} actions={actions} />}
      <Menu size="small" trigger={trigger} label={current ? `${t('title')}: ${nameOf(current)}` : t('title')}>
        <ul aria-label={t('views')} className="max-h-80 w-64 overflow-y-auto">
          <li>
            <Link href={allHref} className={menuItemClass} aria-current={current === null ? 'true' : undefined}>
              {t('none')}
            </Link>
          </li>
          {views.map((view) => (
            <li key={view.id}>
              <Link href={viewHref(view)} prefetch={false} className={menuItemClass} aria-current={view.id === current?.id ? 'true' : undefined}>
                <bdi className="min-w-0 flex-1 truncate">{nameOf(view)}</bdi>
                {view.isShared && view.name !== null && <Badge>{t('shared')}</Badge>}
              </Link>
            </li>
          ))}
        </ul>
      </Menu>
    </>
  );
}
