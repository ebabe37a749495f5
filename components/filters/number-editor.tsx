'use client';

import { opsOf } from '@/lib/filters/field-draft';
import type { EditorProps } from './editing';
import { NumberHistogram } from './number-histogram';
import { OpInputs } from './op-inputs';
import { useDraft } from './use-draft';

/** A number of the grammar: an operator, its bounds, and how often each value occurs. */
export function NumberEditor(props: EditorProps) {
  const [draft, change] = useDraft(props, 'between');
  return (
    <div className="flex flex-col gap-2 p-2">
      <OpInputs ops={opsOf('number')} draft={draft} isNumber hasList={false} onChange={change} />
      <NumberHistogram
        field={props.field}
        context={props.context}
        rows={props.rows}
        draft={draft}
        onRange={(range) => change({ ...draft, op: 'between', ...range })}
      />
    </div>
  );
}
