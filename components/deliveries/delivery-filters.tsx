import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FilterBound, FilterChoice } from '@/components/ui/filter-fields';
import { Segmented } from '@/components/ui/segmented';
import { encodeDeliveryFilter } from '@/lib/deliveries/filter-codec';
import type { DeliveryFilter } from '@/lib/deliveries/schema';
import { DELIVERY_CODES, DELIVERY_RESULTS, DELIVERY_STATES, type DeliveryState } from '@/lib/deliveries/types';
import { formatNumber } from '@/lib/format/number';
import { paths } from '@/lib/paths/paths';
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
  const any = t('filters.any');
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
        <FilterChoice name="code" any={any} label={t('filters.code')} chosen={filter.code} options={DELIVERY_CODES.map((code) => [code, code])} />
        <FilterChoice
          name="result"
          any={any}
          label={t('filters.result')}
          chosen={filter.result}
          options={DELIVERY_RESULTS.map((result) => [result, resultText(result, t)])}
        />
        <FilterChoice
          name="warnings"
          any={any}
          label={t('filters.warnings')}
          chosen={filter.warnings}
          options={[['present', t('filters.with')], ['empty', t('filters.without')]]}
        />
        <FilterChoice name="campaign" any={any} label={t('filters.campaign')} chosen={filter.campaign} options={campaigns.map(({ uuid, name }) => [uuid, name])} />
        <FilterBound name="from" label={t('filters.from')} bound={filter.from} />
        <FilterBound name="to" label={t('filters.to')} bound={filter.to} />
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
