import { Files } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { Reading } from '@/lib/hubtalk/transcript';
import type { TranscriptSource } from '@/lib/hubtalk/types';
import type { Sources } from './use-sources';

type SourceChoiceProps = {
  sources: Sources;
  shown: TranscriptSource;
  /** null: none */
  against: TranscriptSource | null;
  onShow: (source: TranscriptSource) => void;
  onCompare: (source: TranscriptSource | null) => void;
};

/** Which source is shown, and which other one beside it. */
export function SourceChoice({ sources: { isOpen, readings, isFailed, isPending, toggle }, shown, against, onShow, onCompare }: SourceChoiceProps) {
  const t = useTranslations('talk.compare');
  const others = (readings ?? []).filter(({ source }) => source !== shown);
  return (
    <>
      <Button aria-expanded={isOpen} onClick={toggle} className="max-sm:px-2 max-sm:text-xs aria-expanded:bg-selected">
        <Files aria-hidden className="size-4" />
        {t('open')}
      </Button>
      {isOpen && (
        <div aria-live="polite" aria-busy={isPending} className="flex min-h-8 basis-full flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          {isPending && <span className="text-muted">{t('reading')}</span>}
          {isFailed && <span className="text-danger-ink">{t('failed')}</span>}
          {readings?.length === 0 && <span className="text-muted">{t('gone')}</span>}
          {readings?.length === 1 && <span className="text-muted">{t('only')}</span>}
          {readings !== null && readings.length > 1 && (
            <>
              <SourceSelect label={t('show')} readings={readings} source={shown} onChange={(source) => source && onShow(source)} />
              <SourceSelect label={t('with')} readings={others} source={against} onChange={onCompare} none={t('nothing')} />
            </>
          )}
        </div>
      )}
    </>
  );
}

type SourceSelectProps = {
  label: string;
  readings: readonly Reading[];
  source: TranscriptSource | null;
  onChange: (source: TranscriptSource | null) => void;
  none?: string;
};

function SourceSelect({ label, readings, source, onChange, none }: SourceSelectProps) {
  const t = useTranslations('talk');
  return (
    <label className="inline-flex items-center gap-2">
      <span className="text-muted">{label}</span>
      <Select value={source ?? ''} onChange={({ target }) => onChange(readings.find((reading) => reading.source === target.value)?.source ?? null)}>
        {none !== undefined && <option value="">{none}</option>}
        {readings.map(({ source: name, messages }) => (
          <option key={name} value={name}>
            {t('compare.source', { source: t(`sources.${name}`), count: messages.length })}
          </option>
        ))}
      </Select>
    </label>
  );
}
