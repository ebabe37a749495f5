import { useTranslations } from 'next-intl';
import type { FieldKey } from './editing';

/** What a field is called: a variable or report by its own name. */
export function useFieldName(): (key: FieldKey) => string {
  const t = useTranslations('filters.fields');
  return (key) => {
    if (key.startsWith('var.')) return key.slice('var.'.length);
    if (key.startsWith('report.')) return key.slice('report.'.length);
    // All other keys are fields of the grammar.
    return t(key as Exclude<FieldKey, `var.${string}` | `report.${string}`>);
  };
}
