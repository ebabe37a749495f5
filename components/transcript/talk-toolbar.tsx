import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import type { Message } from '@/lib/hubtalk/types';
import type { Alignment } from '@/lib/talk/align-turns';
import { formatTalk } from '@/lib/talk/format-talk';
import { CustomerToggle } from './customer-toggle';
import { FindBox } from './find-box';
import type { Find } from './use-find';

type TalkToolbarProps = {
  messages: readonly Message[];
  alignment: Alignment;
  find: Find;
  customerOnly: boolean;
  /** false while something else is shown: then there is nothing to search */
  hasTurns: boolean;
  onCustomerOnly: (customerOnly: boolean) => void;
  children: ReactNode;
};

/** What can be done with a talk; and a word about times that nobody sent. */
export function TalkToolbar({ messages, alignment, find, customerOnly, hasTurns, onCustomerOnly, children }: TalkToolbarProps) {
  const t = useTranslations('talk');
  const speaker = useTranslations('talk.speakers');
  const words = { bot: speaker('bot'), customer: speaker('customer'), operator: speaker('operator') };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {hasTurns && <FindBox find={find} />}
        {hasTurns && <CustomerToggle isOn={customerOnly} onChange={onCustomerOnly} />}
        <CopyButton size="medium" label={t('copy')} text={() => formatTalk(messages, alignment, words)} />
        {children}
      </div>
      {alignment.kind === 'estimated' && <p className="text-xs text-muted">{t('estimated')}</p>}
      {alignment.kind === 'partly' && <p className="text-xs text-muted">{t('partlyEstimated')}</p>}
    </div>
  );
}
