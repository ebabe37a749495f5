import { ArrowDownToLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Back to the turn that is being spoken, over the turns that the reader has scrolled to. */
export function RejoinButton({ onClick }: { onClick: () => void }) {
  const t = useTranslations('talk');
  return (
    <Button size="small" onClick={onClick} className="absolute inset-x-0 bottom-2 mx-auto w-fit rounded-full shadow-raised print:hidden">
      <ArrowDownToLine aria-hidden className="size-3.5" />
      {t('rejoin')}
    </Button>
  );
}
