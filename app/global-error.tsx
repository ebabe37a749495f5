'use client';

import './globals.css';
import { Button } from '@/components/ui/button';
import { GLOBAL_FAILURE } from '@/lib/i18n/global-failure';

export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="ru">
      <body>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-4 px-4 text-center">
          {Object.entries(GLOBAL_FAILURE).map(([locale, { text, retry }]) => (
            <div key={locale} lang={locale} className="flex flex-wrap items-center justify-center gap-3">
              <p>{text}</p>
              <Button onClick={reset}>{retry}</Button>
            </div>
          ))}
          <p className="font-mono text-xs text-faint">{error.digest}</p>
        </main>
      </body>
    </html>
  );
}
