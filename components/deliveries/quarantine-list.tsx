import { useTranslations } from 'next-intl';
import { useFormatStyle } from '@/components/calls/use-format-style';
import { SubmitButton } from '@/components/ui/submit-button';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { QuarantinedBody } from '@/lib/deliveries/types';
import { formatBytes } from '@/lib/format/bytes';
import { NO_FIGURE } from '@/lib/format/number';
import { DeleteButton } from './delete-button';
import { Moment } from './moment';

type FormAction = (form: FormData) => Promise<void>;
export type QuarantineActions = { release: FormAction; remove: FormAction };

/** Bodies that came without a valid token: when, how large, from where. `actions` are null for those who may only look. */
export function QuarantineList({ bodies, actions }: { bodies: QuarantinedBody[]; actions: QuarantineActions | null }) {
  const t = useTranslations('deliveries.quarantine');
  const { locale } = useFormatStyle();
  return (
    <TableScroll label={t('title')}>
      <Table>
        <TableHead>
          <tr>
            <HeaderCell>{t('received')}</HeaderCell>
            <HeaderCell numeric>{t('size')}</HeaderCell>
            <HeaderCell>{t('remote')}</HeaderCell>
            {actions && (
              <HeaderCell>
                <span className="sr-only">{t('actions')}</span>
              </HeaderCell>
            )}
          </tr>
        </TableHead>
        <TableBody>
          {bodies.map(({ id, receivedAt, bodyBytes, remote }) => (
            <TableRow key={id}>
              <Cell>
                <Moment at={receivedAt} />
              </Cell>
              <Cell numeric>{formatBytes(bodyBytes, locale)}</Cell>
              <Cell>
                <bdi className="font-mono text-xs">{remote ?? NO_FIGURE}</bdi>
              </Cell>
              {actions && (
                <Cell className="text-right">
                  <QuarantineButtons choice={String(id)} actions={actions} />
                </Cell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}

/** Releases or deletes one body (an id), or `all` of them. */
export function QuarantineButtons({ choice, actions }: { choice: string; actions: QuarantineActions }) {
  const t = useTranslations('deliveries.quarantine');
  const isAll = choice === 'all';
  const label = isAll ? t('deleteAll') : t('deleteOne', { id: choice });
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <form action={actions.release}>
        <input type="hidden" name="choice" value={choice} />
        <SubmitButton variant="secondary" size="small" aria-label={isAll ? undefined : t('releaseOne', { id: choice })}>
          {isAll ? t('releaseAll') : t('release')}
        </SubmitButton>
      </form>
      <DeleteButton
        choice={choice}
        remove={actions.remove}
        texts={{ trigger: isAll ? t('deleteAll') : t('delete'), label, title: isAll ? t('deleteAllTitle') : t('deleteTitle'), text: t('deleteText') }}
      />
    </div>
  );
}
