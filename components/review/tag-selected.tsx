'use client';

import { Tag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useFetched } from '@/components/filters/use-fetched';
import { Button } from '@/components/ui/button';
import { Modal } from '@/components/ui/modal';
import { Notice } from '@/components/ui/notice';
import type { FacetCounts } from '@/lib/facets/types';
import { apiPaths } from '@/lib/paths/paths';
import { TagField } from './tag-field';

/** Puts tags on calls by call_uuid. */
export type TagCalls = (callUuids: readonly string[], tags: readonly string[]) => Promise<{ ok: boolean }>;

/** Puts tags on all calls that are selected on the list. */
export function TagSelected({ callUuids, tag }: { callUuids: readonly string[]; tag: TagCalls }) {
  const t = useTranslations('review.tagSelected');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <Tag aria-hidden className="size-3.5" />
        {t('open')}
      </Button>
      {isOpen && (
        <Modal title={t('title', { count: callUuids.length })} closeLabel={t('close')} onClose={() => setOpen(false)}>
          <TagForm callUuids={callUuids} tag={tag} onDone={() => setOpen(false)} />
        </Modal>
      )}
    </>
  );
}

function TagForm({ callUuids, tag, onDone }: { callUuids: readonly string[]; tag: TagCalls; onDone: () => void }) {
  const t = useTranslations('review.tagSelected');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const [isPending, startTransition] = useTransition();
  const fetched = useFetched<FacetCounts>(apiPaths.facets({ fields: 'tag' }));
  const known = fetched.state === 'ready' ? (fetched.data.facets.tag ?? []).map(({ value }) => value).filter((value) => value !== 'none') : [];
  const save = () => startTransition(async () => {
    const { ok } = await tag(callUuids, tags);
    if (ok) onDone();
    else setFailed(true);
  });
  return (
    <div className="flex min-h-72 flex-col gap-4">
      {hasFailed && <Notice tone="danger">{t('failed')}</Notice>}
      <TagField tags={tags} before={[]} known={known} onChange={setTags} />
      <div className="mt-auto flex justify-end">
        <Button variant="primary" disabled={tags.length === 0 || isPending} aria-busy={isPending} onClick={save}>
          {t('add')}
        </Button>
      </div>
    </div>
  );
}
