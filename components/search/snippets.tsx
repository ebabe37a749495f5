import { useTranslations } from 'next-intl';
import type { Snippet } from '@/lib/search/schema';
import { Marked } from './marked';

/** Where a search found its words in a call: who says them, and a few words around. */
export function Snippets({ snippets }: { snippets: readonly Snippet[] }) {
  const t = useTranslations('search.speakers');
  return snippets.map(({ speaker, text, marks }, index) => (
    <p key={index} className="text-xs text-muted">
      <span className="font-medium">{t(speaker)}: </span>
      <bdi>
        <Marked text={text} marks={marks} />
      </bdi>
    </p>
  ));
}
