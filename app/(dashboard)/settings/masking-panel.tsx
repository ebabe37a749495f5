import { getTranslations } from 'next-intl/server';
import { MaskedVariables } from '@/components/settings/masked-variables';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { getMaskedVariables } from '@/lib/settings/data';
import { listVariableNames } from '@/lib/variables/data/list-variable-names';
import { maskVariableAction, unmaskVariableAction } from './masking-actions';

const LIST_ID = 'variable-names';

/** Which variables people see only after revealing them. */
export async function MaskingPanel({ viewer }: { viewer: Viewer }) {
  const [t, names, known] = await Promise.all([getTranslations('settings.masking'), getMaskedVariables(), listVariableNames(viewer)]);
  return (
    <Panel id="masked-variables" title={t('title')} description={t('description')}>
      <p className="mb-3 max-w-2xl text-sm text-muted">{t('explain')}</p>
      <MaskedVariables names={names} listId={LIST_ID} mask={maskVariableAction} unmask={unmaskVariableAction} />
      <datalist id={LIST_ID}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Panel>
  );
}
