'use client';

import { Tabs as RadixTabs } from 'radix-ui';
import type { ReactNode } from 'react';

export type Tab = { key: string; label: ReactNode; content: ReactNode };

/** Switches between views of one thing (chart, table) without a request. What deserves an address uses <Segmented> links. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <RadixTabs.Root defaultValue={tabs[0]?.key}>
      <RadixTabs.List aria-label={label} className="mb-3 flex gap-4 border-b border-line">
        {tabs.map((tab) => (
          <RadixTabs.Trigger
            key={tab.key}
            value={tab.key}
            className="-mb-px border-b-2 border-transparent pb-1.5 text-sm text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
          </RadixTabs.Trigger>
        ))}
      </RadixTabs.List>
      {tabs.map((tab) => (
        <RadixTabs.Content key={tab.key} value={tab.key}>
          {tab.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}
