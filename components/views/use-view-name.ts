import { useTranslations } from 'next-intl';
import { BUILT_IN_IDS, type View } from '@/lib/views/types';

/** What a view is called: a built-in one in the reader's language. */
export function useViewName(): (view: Pick<View, 'id' | 'name'>) => string {
  const t = useTranslations('views.builtIn');
  return ({ id, name }) => {
    const builtIn = BUILT_IN_IDS.find((known) => known === id);
    return name ?? (builtIn ? t(builtIn) : id);
  };
}
