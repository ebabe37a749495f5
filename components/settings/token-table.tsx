import { useFormatter, useTranslations } from 'next-intl';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import { RevokeButton } from './revoke-button';

export type TokenRow = { id: number; name: string; createdAt: Date; lastUsedAt: Date | null };

type TokenTableProps = { label: string; tokens: TokenRow[]; revoke: (form: FormData) => Promise<void> };

export function TokenTable({ label, tokens, revoke }: TokenTableProps) {
  const t = useTranslations('settings.tokens');
  const format = useFormatter();
  const instant = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
  if (tokens.length === 0) return <p className="border-t border-line px-4 py-4 text-sm text-muted">{t('empty')}</p>;
  return (
    <TableScroll label={label}>
      <Table>
        <TableHead>
          <tr>
            <HeaderCell>{t('name')}</HeaderCell>
            <HeaderCell>{t('created')}</HeaderCell>
            <HeaderCell>{t('lastUsed')}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t('actions')}</span>
            </HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {tokens.map(({ id, name, createdAt, lastUsedAt }) => (
            <TableRow key={id}>
              <Cell className="max-w-60 truncate font-medium">{name}</Cell>
              <Cell className="whitespace-nowrap">{instant(createdAt)}</Cell>
              <Cell className="whitespace-nowrap">{lastUsedAt ? instant(lastUsedAt) : <span className="text-muted">{t('never')}</span>}</Cell>
              <Cell className="text-right">
                <RevokeButton id={id} name={name} revoke={revoke} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
