import type { Warning } from '@/lib/hubtalk/types';

/** What was odd about the payload, as the answer to HubTalk said it. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {warnings.map(({ code, field, message }, index) => (
        <li key={index} className="break-words">
          <code className="font-mono text-xs text-warning-ink">{code}</code> <bdi className="font-mono text-xs text-muted">{field}</bdi>
          <span lang="en" dir="auto" className="block">
            {message}
          </span>
        </li>
      ))}
    </ul>
  );
}
