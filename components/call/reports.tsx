import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { AttemptReport } from '@/lib/attempts/types';
import { NO_FIGURE } from '@/lib/format/number';
import { formatVariableValue } from '@/lib/format/variable-value';

/** The agent's reports on an attempt, by name: the result, which may be a label or free text (trap 16), and the reasoning. */
export function Reports({ reports }: { reports: AttemptReport[] }) {
  const t = useTranslations('call.reports');
  if (reports.length === 0) return <p className="text-sm text-muted">{t('empty')}</p>;
  return (
    <dl className="flex flex-col divide-y divide-line">
      {reports.map(({ name, content, result }, index) => {
        const label = formatVariableValue(result);
        const texts = [label, content ?? ''].filter((text, place, both) => text !== '' && both.indexOf(text) === place);
        return (
          <div key={index} className="py-3 first:pt-0 last:pb-0">
            <dt className="text-xs text-muted">
              <bdi>{name}</bdi>
            </dt>
            {(texts.length > 0 ? texts : [NO_FIGURE]).map((text) => (
              <dd key={text} dir="auto" className={clsx('mt-0.5 break-words whitespace-pre-wrap', text === label ? 'font-medium' : 'text-muted')}>
                {text}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
