'use client';

import { Columns3Cog } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { TableLayout } from '@/lib/tables/schema';
import type { TableColumn } from '@/lib/tables/types';
import type { ChangeLayout } from './use-layout';

/** Fetched when it is first opened. */
const LayoutDialog = dynamic(() => import('./layout-dialog').then((module) => module.LayoutDialog), { ssr: false });

type LayoutButtonProps = { columns: readonly TableColumn[]; layout: TableLayout; change: ChangeLayout };

export function LayoutButton(props: LayoutButtonProps) {
  const t = useTranslations('table');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-haspopup="dialog" className="ml-auto" onClick={() => setOpen(true)}>
        <Columns3Cog aria-hidden className="size-3.5" />
        {t('columns')}
      </Button>
      {isOpen && <LayoutDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
