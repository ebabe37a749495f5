import { Clock, LogOut, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Menu, menuItemClass } from '@/components/ui/menu';
import type { Viewer } from '@/lib/access/viewer';

type UserMenuProps = { viewer: Viewer; email: string; timeZoneText: string; signOut: () => Promise<void> };

export function UserMenu({ viewer, email, timeZoneText, signOut }: UserMenuProps) {
  const t = useTranslations('shell');
  return (
    <Menu variant="quiet" size="icon" label={t('account', { email })} trigger={<UserRound aria-hidden className="size-4" />}>
      <div className="max-w-72 px-2 py-1.5">
        <p className="truncate text-sm font-medium">{viewer.name}</p>
        <p className="truncate text-xs text-muted">{email}</p>
        <p className="text-xs text-muted">{t(`roles.${viewer.role}`)}</p>
      </div>
      <p className="flex items-center gap-2 border-t border-line px-2 py-2 text-xs text-muted sm:hidden">
        <Clock aria-hidden className="size-4" />
        {timeZoneText}
      </p>
      <form action={signOut} className="border-t border-line pt-1">
        <button className={menuItemClass}>
          <LogOut aria-hidden className="size-4 text-muted" />
          {t('signOut')}
        </button>
      </form>
    </Menu>
  );
}
