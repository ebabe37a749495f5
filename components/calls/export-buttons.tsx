import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonAnchor } from '@/components/ui/button-link';
import { encodeFilter } from '@/lib/filters/encode-filter';
import type { Filter } from '@/lib/filters/schema';
import { apiPaths } from '@/lib/paths/paths';

/** The calls and the attempts under a filter as CSV. */
export function ExportButtons({ filter }: { filter: Filter }) {
  const t = useTranslations('calls.export');
  return (['calls', 'attempts'] as const).map((rows) => (
    <ButtonAnchor key={rows} href={apiPaths.exportCsv(rows, encodeFilter(filter))} download>
      <Download aria-hidden className="size-4" />
      {t(rows)}
    </ButtonAnchor>
  ));
}
