import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FilterBound, FilterChoice } from '@/components/ui/filter-fields';
import { type AuditFilter, encodeAuditPage } from '@/lib/audit/page-state';
import { AUDIT_ACTIONS } from '@/lib/audit/types';
import { paths } from '@/lib/paths/paths';
import { actionKey } from './action-key';

/** Who, what and when, as a form that writes the address: it works without JavaScript. */
export function AuditFilters({ filter, actors }: { filter: AuditFilter; actors: readonly string[] }) {
  const t = useTranslations('audit');
  const [who, what] = [filter.who, filter.what].map((chosen) => (chosen === undefined ? [] : [chosen]));
  return (
    <Form action={paths.audit()} scroll={false} aria-label={t('filters.label')} className="mb-4 flex flex-wrap items-end gap-3" key={encodeAuditPage(filter).toString()}>
      <FilterChoice name="who" label={t('filters.who')} any={t('filters.anybody')} chosen={who} options={actors.map((name) => [name, name])} />
      <FilterChoice
        name="what"
        label={t('filters.what')}
        any={t('filters.anything')}
        chosen={what}
        options={AUDIT_ACTIONS.map((action) => [action, t(`actions.${actionKey(action)}`)])}
        className="max-w-64"
      />
      <FilterBound name="from" label={t('filters.from')} bound={filter.from} />
      <FilterBound name="to" label={t('filters.to')} bound={filter.to} />
      <Button type="submit">{t('filters.apply')}</Button>
      {Object.keys(filter).length > 0 && (
        <ButtonLink href={paths.audit()} variant="quiet">
          {t('filters.clear')}
        </ButtonLink>
      )}
    </Form>
  );
}
