import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { CreateTokenForm, type TokenKind } from '@/components/settings/create-token-form';
import { TokenTable } from '@/components/settings/token-table';
import { CopyButton } from '@/components/ui/copy-button';
import { Panel } from '@/components/ui/panel';
import type { Viewer } from '@/lib/access/viewer';
import { apiPaths } from '@/lib/paths/paths';
import { getPublicOrigin } from '@/lib/settings/public-origin';
import { listTokens } from '@/lib/tokens/data';
import { createTokenAction, revokeTokenAction } from './actions';

export async function TokensPanel({ viewer, kind }: { viewer: Viewer; kind: TokenKind }) {
  const [t, tokens, sent] = await Promise.all([getTranslations(`settings.${kind}`), listTokens(viewer, kind), headers()]);
  const address = getPublicOrigin(sent) + apiPaths.webhook();
  return (
    <Panel id={`${kind}-tokens`} title={t('title')} description={t('description')} flush>
      <div className="flex flex-col gap-3 px-4 pb-4">
        {kind === 'webhook' && (
          <div className="flex flex-wrap items-center gap-2">
            <code className="min-w-0 rounded border border-line bg-sunken px-2 py-1 font-mono text-xs break-all">{address}</code>
            <CopyButton text={address} />
          </div>
        )}
        <p className="max-w-2xl text-sm text-muted">
          {t('explain')} {t('fromEnvironment')}
        </p>
        <CreateTokenForm kind={kind} liveIds={tokens.map(({ id }) => id)} action={createTokenAction} />
      </div>
      <TokenTable label={t('title')} tokens={tokens} revoke={revokeTokenAction} />
    </Panel>
  );
}
