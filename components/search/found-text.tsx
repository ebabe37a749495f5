import { findMarks } from '@/lib/search/find-marks';
import type { SearchTerm, Speaker } from '@/lib/search/parse-query';
import { Marked } from './marked';

/** What this speaker says, with the words marked that the reader came by; none without terms. */
export function FoundText({ speaker, text, terms = [] }: { speaker: Speaker; text: string; terms?: readonly SearchTerm[] }) {
  if (terms.length === 0) return text;
  const composed = text.normalize('NFC');
  return <Marked text={composed} marks={findMarks({ speaker, text: composed }, terms)} />;
}
