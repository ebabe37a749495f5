import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import messages from '@/messages/en.json';

/** The HTML of a component as an English reader in Almaty gets it. Tests only. */
export function renderEnglish(node: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="Asia/Almaty">
      {node}
    </NextIntlClientProvider>,
  );
}

/** What a screen reader gets of it, in one line. */
export function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
}
