import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import { type AuditFilter, encodeAuditPage } from '@/lib/audit/page-state';
import { AUDIT_ACTIONS } from '@/lib/audit/types';
import { paths } from '@/lib/paths/paths';
import { actionKey } from './action-key';

/** Who, what and when, as a form that writes the address: it works without JavaScript. */
export function AuditFilters({ filter, actors }: { filter: AuditFilter; actors: readonly string[] }) {
  const t = useTranslations('audit');
  const { who = '', what = '', from = '', to = '' } = filter;
  // of a hand-written address
  const names = who === '' || actors.includes(who) ? actors : [who, ...actors];
  const label = (name: 'who' | 'what' | 'from' | 'to') => (
    <Label htmlFor={`audit-${name}`} className="text-xs">
      {t(`filters.${name}`)}
    </Label>
  );
  return (
    <Form action={paths.audit()} scroll={false} aria-label={t('filters.label')} className="mb-4 flex flex-wrap items-end gap-3" key={encodeAuditPage(filter).toString()}>
      <div className="flex min-w-0 flex-col gap-1">
        {label('who')}
        <Select id="audit-who" name="who" defaultValue={who} className="max-w-56">
          <option value="">{t('filters.anybody')}</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {label('what')}
        <Select id="audit-what" name="what" defaultValue={what} className="max-w-64">
          <option value="">{t('filters.anything')}</option>
          {AUDIT_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {t(`actions.${actionKey(action)}`)}
            </option>
          ))}
        </Select>
      </div>
      {([['from', from], ['to', to]] as const).map(([name, day]) => (
        <div key={name} className="flex min-w-0 flex-col gap-1">
          {label(name)}
          <Input id={`audit-${name}`} name={name} type="date" defaultValue={day} className="w-36" />
        </div>
      ))}
      <Button type="submit">{t('filters.apply')}</Button>
      {Object.keys(filter).length > 0 && (
        <ButtonLink href={paths.audit()} variant="quiet">
          {t('filters.clear')}
        </ButtonLink>
      )}
    </Form>
  );
}
