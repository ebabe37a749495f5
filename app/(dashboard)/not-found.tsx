import { Missing } from '@/components/shell/missing';
import { Panel } from '@/components/ui/panel';

/** For unknown ids, inside the shell. */
export default function NotFound() {
  return (
    <Panel>
      <Missing />
    </Panel>
  );
}
