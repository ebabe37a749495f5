import { cookies } from 'next/headers';
import { type ReactNode, Suspense } from 'react';
import { Shell } from '@/components/shell/shell';
import { getCurrentUser } from '@/lib/auth/require-viewer';
import { getTimeZone } from '@/lib/settings/data';
import { parseTheme, THEME_COOKIE } from '@/lib/settings/theme';
import { formatUtcOffset } from '@/lib/settings/time-zones';
import { setLocale, setTheme } from '../preference-actions';
import { ReviewCount } from './review-count';
import { SidebarViews } from './sidebar-views';
import { signOut } from './sign-out-action';

/** No gate: each page calls `requireViewer` itself and knows where to come back to. Without a user there is no shell to show. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const [user, zone, jar] = await Promise.all([getCurrentUser(), getTimeZone(), cookies()]);
  if (!user) return children;
  return (
    <Shell
      viewer={user.viewer}
      email={user.email}
      theme={parseTheme(jar.get(THEME_COOKIE)?.value)}
      asOf={new Date().toISOString()}
      timeZoneText={`${zone} · ${formatUtcOffset(zone, new Date())}`}
      actions={{ setLocale, setTheme, signOut }}
      views={
        <Suspense fallback={null}>
          <SidebarViews viewer={user.viewer} />
        </Suspense>
      }
      reviewCount={
        <Suspense fallback={null}>
          <ReviewCount viewer={user.viewer} />
        </Suspense>
      }
    >
      {children}
    </Shell>
  );
}
