import { UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import type { Message } from '@/lib/hubtalk/types';
import type { Alignment } from '@/lib/talk/align-turns';
import { formatTalk } from '@/lib/talk/format-talk';
import { FindBox } from './find-box';
import type { Find } from './use-find';

type TalkToolbarProps = {
  messages: readonly Message[];
  alignment: Alignment;
  find: Find;
  customerOnly: boolean;
  onCustomerOnly: (customerOnly: boolean) => void;
};

/** What can be done with a talk; and a word about times that nobody sent. */
export function TalkToolbar({ messages, alignment, find, customerOnly, onCustomerOnly }: TalkToolbarProps) {
  const t = useTranslations('talk');
  const speaker = useTranslations('talk.speakers');
  const words = { bot: speaker('bot'), customer: speaker('customer'), operator: speaker('operator') };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <FindBox find={find} />
        <Button
          aria-pressed={customerOnly}
          onClick={() => onCustomerOnly(!customerOnly)}
          className="aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:text-accent-ink"
        >
          <UserRound aria-hidden className="size-4" />
          {t('customerOnly')}
        </Button>
        <CopyButton size="medium" label={t('copy')} text={() => formatTalk(messages, alignment, words)} />
      </div>
      {alignment.kind === 'estimated' && <p className="text-xs text-muted">{t('estimated')}</p>}
      {alignment.kind === 'partly' && <p className="text-xs text-muted">{t('partlyEstimated')}</p>}
    </div>
  );
}
