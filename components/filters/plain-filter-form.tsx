import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { OUTCOMES, SENTIMENTS } from '@/lib/hubtalk/types';

const ASKED = ['from', 'to', 'phone', 'q', 'outcome', 'sentiment'] as const;

/** The most needed filters for a browser without scripts; the others of the address stay. What is left empty is dropped by the page. */
export function PlainFilterForm({ filter, emptyHref }: { filter: Filter; emptyHref: Route }) {
  const t = useTranslations('filters');
  const outcomeText = useTranslations('outcome');
  const sentimentText = useTranslations('sentiment');
  const [path = '', kept = ''] = emptyHref.split('?');
  const others = [...encodeFilter(filter), ...new URLSearchParams(kept)].filter(([name]) => !ASKED.some((asked) => asked === name));
  const choices = {
    outcome: OUTCOMES.map((word) => [word, outcomeText(word)] as const),
    sentiment: SENTIMENTS.map((word) => [word, sentimentText(word)] as const),
  };
  return (
    <form action={path} method="get" aria-label={t('builder.noScript')} className="flex flex-wrap items-end gap-3">
      {others.map(([name, entry], index) => (
        <input key={index} type="hidden" name={name} value={entry} />
      ))}
      <Field name="from" label={t('builder.firstDay')} defaultValue={filter.from} />
      <Field name="to" label={t('builder.lastDay')} defaultValue={filter.to} />
      <Field name="phone" label={t('fields.phone')} defaultValue={filter.phone?.join(',')} />
      <Field name="q" label={t('fields.q')} defaultValue={filter.q?.join(',')} />
      {(['outcome', 'sentiment'] as const).map((name) => (
        <div key={name} className="flex flex-col gap-1">
          <Label htmlFor={`plain-${name}`}>{t(`fields.${name}`)}</Label>
          <Select id={`plain-${name}`} name={name} defaultValue={filter[name]?.[0] ?? ''}>
            <option value="">{t('builder.any')}</option>
            {choices[name].map(([word, text]) => (
              <option key={word} value={word}>
                {text}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <Button type="submit">{t('builder.apply')}</Button>
    </form>
  );
}
