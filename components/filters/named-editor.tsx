'use client';

import { useTranslations } from 'next-intl';
import type { NamedFields } from '@/lib/facets/types';
import { apiPaths } from '@/lib/paths/paths';
import type { ColumnKind } from '@/lib/variables/types';
import { countsQuery } from './counts-url';
import type { EditorProps } from './editing';
import { NamedTestsEditor } from './named-tests-editor';
import { useFetched } from './use-fetched';

/** A variable or report: what it can be asked depends on what its values are. */
export function NamedEditor(props: EditorProps) {
  const t = useTranslations('filters.builder');
  const { context, field } = props;
  const fields = useFetched<NamedFields>(apiPaths.fields(countsQuery(context.campaign ? { campaign: context.campaign } : {}, {})));
  if (fields.state === 'loading') return <div role="status" aria-label={t('loading')} className="h-72" />;
  const kind: ColumnKind = fields.state === 'ready' ? kindOf(fields.data, field) : 'text';
  return <NamedTestsEditor {...props} kind={kind} />;
}

function kindOf({ variables, reports }: NamedFields, field: string): ColumnKind {
  const [all, name] = field.startsWith('var.') ? [variables, field.slice('var.'.length)] : [reports, field.slice('report.'.length)];
  return all.find((known) => known.name === name)?.kind ?? 'text';
}
