import clsx from 'clsx';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { ariaSort, SortLink } from '@/components/ui/sort-link';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow, TableScroll } from '@/components/ui/table';
import type { CampaignSort } from '@/lib/campaigns/sort';
import type { CampaignFigures } from '@/lib/campaigns/types';
import { paths } from '@/lib/paths/paths';
import { CAMPAIGN_COLUMNS, type CampaignColumn } from './campaign-columns';

type CampaignsTableProps = {
  rows: CampaignFigures[];
  sort: CampaignSort;
  /** the same list in another order */
  sortHref: (sort: CampaignSort) => Route;
};

type CampaignHeader = Pick<CampaignColumn, 'sort' | 'numeric'> & { label: CampaignColumn['label'] | 'name' };

/** Campaigns, one a row; the name stays in view while the rest scrolls sideways. */
export function CampaignsTable({ rows, sort, sortHref }: CampaignsTableProps) {
  const t = useTranslations('campaigns');
  const header = ({ label, sort: by, numeric = false }: CampaignHeader) => {
    const className = label === 'name' ? 'sticky left-0 z-10 bg-sunken' : undefined;
    if (!by) return <HeaderCell key={label}>{t(`columns.${label}`)}</HeaderCell>;
    const current = sort.field === by.field ? sort.direction : null;
    const direction = current === null ? by.first : current === 'asc' ? 'desc' : 'asc';
    return (
      <HeaderCell key={label} numeric={numeric} aria-sort={ariaSort(current)} className={className}>
        <SortLink href={sortHref({ field: by.field, direction })} direction={current}>
          {t(`columns.${label}`)}
        </SortLink>
      </HeaderCell>
    );
  };
  return (
    <TableScroll label={t('panel')}>
      <Table>
        <TableHead>
          <tr>
            {header({ label: 'name', sort: { field: 'name', first: 'asc' } })}
            {CAMPAIGN_COLUMNS.map(header)}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.campaignUuid} className="group">
              <Cell className="sticky left-0 z-10 bg-surface group-hover:bg-hover">
                <Link
                  href={paths.campaign(row.campaignUuid)}
                  title={row.name}
                  className={clsx('link block max-w-36 truncate font-medium sm:max-w-64', row.givenName === null && 'font-mono')}
                >
                  <bdi>{row.name}</bdi>
                </Link>
              </Cell>
              {CAMPAIGN_COLUMNS.map(({ label, numeric = false, cell }) => (
                <Cell key={label} numeric={numeric}>
                  {cell(row)}
                </Cell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableScroll>
  );
}
