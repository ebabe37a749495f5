import Form from 'next/form';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { encodeDeliveryFilter } from '@/lib/deliveries/filter-codec';
import type { DeliveryFilter } from '@/lib/deliveries/schema';
import { DELIVERY_CODES, DELIVERY_RESULTS, DELIVERY_STATES, type DeliveryState } from '@/lib/deliveries/types';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
import { isDay } from '@/lib/time/day';
import { resultText } from './deliveries-table';

type DeliveryFiltersProps = {
  filter: DeliveryFilter;
  counts: Record<DeliveryState, number>;
  campaigns: { uuid: string; name: string }[];
};

/** States as links with their counts; the other filters as a form that writes the URL, so both work without JavaScript. */
export function DeliveryFilters({ filter, counts, campaigns }: DeliveryFiltersProps) {
  const t = useTranslations('deliveries');
  const { locale } = useFormatStyle();
  const { state: states = [], ...others } = filter;
  const all = counts.projected + counts.deferred + counts.rejected;
  const segment = (key: string, label: string, state: DeliveryState[]) => ({
    key,
    label,
    href: paths.deliveries(encodeDeliveryFilter({ ...others, ...(state.length > 0 ? { state } : {}) })),
    current: states.join() === state.join(),
  });
  const segments = [
    segment('all', `${t('filters.all')} ${formatNumber(all, locale)}`, []),
    ...DELIVERY_STATES.map((state) => segment(state, `${t(`states.${state}`)} ${formatNumber(counts[state], locale)}`, [state])),
  ];
  return (
    <div className="mb-4 flex flex-col gap-3">
      <div className="max-w-full overflow-x-auto">
        <Segmented label={t('filters.state')} segments={segments} />
      </div>
      <Form action={paths.deliveries()} scroll={false} className="flex flex-wrap items-end gap-3" key={encodeDeliveryFilter(filter).toString()}>
        {states.length > 0 && <input type="hidden" name="state" value={states.join()} />}
        <Choice name="code" label={t('filters.code')} chosen={filter.code} options={DELIVERY_CODES.map((code) => [code, code])} />
        <Choice
          name="result"
          label={t('filters.result')}
          chosen={filter.result}
          options={DELIVERY_RESULTS.map((result) => [result, resultText(result, t)])}
        />
        <Choice
          name="warnings"
          label={t('filters.warnings')}
          chosen={filter.warnings}
          options={[['present', t('filters.with')], ['empty', t('filters.without')]]}
        />
        <Choice name="campaign" label={t('filters.campaign')} chosen={filter.campaign} options={campaigns.map(({ uuid, name }) => [uuid, name])} />
        <Bound name="from" label={t('filters.from')} bound={filter.from} />
        <Bound name="to" label={t('filters.to')} bound={filter.to} />
        <Button type="submit">{t('filters.apply')}</Button>
        {Object.keys(filter).length > 0 && (
          <ButtonLink href={paths.deliveries()} variant="quiet">
            {t('filters.clear')}
          </ButtonLink>
        )}
      </Form>
    </div>
  );
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <Label htmlFor={`filter-${name}`} className="text-xs">
        {label}
      </Label>
      {children}
    </div>
  );
}

type ChoiceProps = { name: string; label: string; chosen: readonly string[] | undefined; options: readonly (readonly [string, string])[] };

/** One of a few, or what the URL says when that is several, or one that is not listed. */
function Choice({ name, label, chosen = [], options }: ChoiceProps) {
  const t = useTranslations('deliveries.filters');
  const current = chosen.join();
  const isListed = current === '' || options.some(([key]) => key === current);
  return (
    <Labelled name={name} label={label}>
      <Select id={`filter-${name}`} name={name} defaultValue={current} className="max-w-56">
        <option value="">{t('any')}</option>
        {!isListed && <option value={current}>{chosen.join(', ')}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

/** A day of the workspace; an instant of a hand-written URL stays one. */
function Bound({ name, label, bound = '' }: { name: string; label: string; bound?: string | undefined }) {
  const type = bound === '' || isDay(bound) ? 'date' : 'text';
  return (
    <Labelled name={name} label={label}>
      <Input id={`filter-${name}`} name={name} type={type} defaultValue={bound} className="w-36" />
    </Labelled>
  );
}
