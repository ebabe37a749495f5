import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { AttemptReport } from '@/lib/attempts/types';
import { NO_FIGURE } from '@/lib/format/number';
import { formatVariableValue } from '@/lib/format/variable-value';
import type { ReportGroup } from '@/lib/reports/group-reports';

/** The agent's reports on an attempt, by name: the result, which may be a label or free text (trap 16), and the reasoning. */
export function Reports({ groups }: { groups: ReportGroup[] }) {
  const t = useTranslations('call.reports');
  if (groups.length === 0) return <p className="text-sm text-muted">{t('empty')}</p>;
  return (
    <dl className="flex flex-col divide-y divide-line">
      {groups.map(({ uuid, name, formerNames, reports }, index) => (
        <div key={index} className="py-3 first:pt-0 last:pb-0">
          <dt className="text-xs break-words text-muted" title={uuid ?? undefined}>
            <bdi>{name}</bdi>
            {formerNames.length > 0 && <span className="block text-faint">{t('formerly', { names: formerNames.join(', ') })}</span>}
          </dt>
          {reports.map((report, place) => (
            <Report key={place} report={report} />
          ))}
        </div>
      ))}
    </dl>
  );
}

function Report({ report: { content, result } }: { report: AttemptReport }) {
  const label = formatVariableValue(result);
  const texts = [label, content ?? ''].filter((text, place, both) => text !== '' && both.indexOf(text) === place);
  return (texts.length > 0 ? texts : [NO_FIGURE]).map((text) => (
    <dd key={text} dir="auto" className={clsx('mt-0.5 break-words whitespace-pre-wrap', text === label ? 'font-medium' : 'text-muted')}>
      {text}
    </dd>
  ));
}
