'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-styles';
import type { ExportRows } from '@/lib/exports/schema';

const ExportDialog = lazy(() => import('./export-dialog'));

export type ExportSource = {
  /** what the list shows */
  rows: ExportRows;
  /** the list's filter and its `sort`, the default one too: `listQuery` of lib/exports */
  filterQuery: string;
  /** rows that are ticked in the list; null where nothing can be ticked */
  selectedUuids: readonly string[] | null;
  /** the headers of the columns that the list shows; null where it does not say */
  columns: readonly string[] | null;
  /** the list is of this campaign alone */
  campaignUuid: string | null;
};

/** Opens the dialog, which is loaded then. `label` stands for "Export". */
export function ExportButton({ label, size, variant, ...source }: ExportSource & ButtonLook & { label?: string }) {
  const t = useTranslations('export');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size={size} variant={variant} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        <Download aria-hidden className="size-4" />
        {label ?? t('open')}
      </Button>
      {isOpen && (
        <Suspense>
          <ExportDialog {...source} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
