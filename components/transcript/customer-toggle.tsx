import { UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Leaves the customer's turns alone, under their numbers and times. */
export function CustomerToggle({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const t = useTranslations('talk');
  return (
    <Button
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className="max-sm:px-2 max-sm:text-xs aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:text-accent-ink"
    >
      <UserRound aria-hidden className="size-4" />
      {t('customerOnly')}
    </Button>
  );
}
