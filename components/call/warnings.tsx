import { useTranslations, type Messages } from 'next-intl';
import type { Warning } from '@/lib/hubtalk/types';

/** What was odd about the payload: lib/hubtalk's codes in the reader's language. A code without a translation keeps its own words. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  const t = useTranslations('call.warnings.codes');
  return (
    <ul className="flex flex-col gap-2">
      {warnings.map(({ code, field, message }, index) => {
        const key = [code, code.replace(/^unknown_.*/, 'unknown_word')].map(asCode).find((word) => t.has(word));
        return (
          <li key={index} className="break-words">
            <bdi className="font-mono text-xs text-muted">{field}</bdi>
            <span dir="auto" className="block">
              {key === undefined ? message : t(key)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** `t.has` tells whether it really is one. */
const asCode = (word: string) => word as keyof Messages['call']['warnings']['codes'];
