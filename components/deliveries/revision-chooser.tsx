import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import type { DeliveryRow } from '@/lib/deliveries/types';
import { formatDate, formatTimeOfDay } from '@/lib/format/date';
import { paths } from '@/lib/paths/paths';
import { resultText } from './deliveries-table';

type RevisionChooserProps = { pageId: string; siblings: DeliveryRow[]; leftId: string; rightId: string };

/** Which two deliveries of the attempt stand beside one another. */
export function RevisionChooser({ pageId, siblings, leftId, rightId }: RevisionChooserProps) {
  const t = useTranslations('deliveries.revisions');
  const titleOf = useRevisionTitle();
  return (
    <Form action={paths.delivery(pageId)} scroll={false} className="flex flex-wrap items-end gap-3" key={`${leftId} ${rightId}`}>
      {([['left', leftId], ['right', rightId]] as const).map(([side, chosen]) => (
        <div key={side} className="flex min-w-0 flex-col gap-1">
          <Label htmlFor={`revision-${side}`} className="text-xs">
            {t(side)}
          </Label>
          <Select id={`revision-${side}`} name={side} defaultValue={chosen} className="max-w-full">
            {siblings.map((sibling) => (
              <option key={sibling.deliveryId} value={sibling.deliveryId}>
                {titleOf(sibling)}
              </option>
            ))}
          </Select>
        </div>
      ))}
      <Button type="submit">{t('compare')}</Button>
    </Form>
  );
}

/** "12 · 2 Feb 2026, 15:20:24 · Updated" */
export function useRevisionTitle(): (row: DeliveryRow) => string {
  const t = useTranslations('deliveries');
  const style = useFormatStyle();
  return ({ deliveryId, receivedAt, result }) =>
    `${deliveryId} · ${formatDate(receivedAt, style)}, ${formatTimeOfDay(receivedAt, style)} · ${resultText(result, t)}`;
}
