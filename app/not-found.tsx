import { getTranslations } from 'next-intl/server';
import { Missing } from '@/components/shell/missing';

export async function generateMetadata() {
  return { title: (await getTranslations('notFound'))('title') };
}

/** For addresses that no page serves; shown to visitors too, so it says nothing of the data. */
export default function NotFound() {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <Missing />
    </main>
  );
}
