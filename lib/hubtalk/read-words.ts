import { isSafeRecordingKey } from '@/lib/recordings/recording-key';
import type { Json } from './json';
import { readLine } from './read-text';
import type { WarningList } from './warning-list';

type WordRule = { words: readonly string[]; isRequired: boolean; canonical(sent: string): string };

/** The closed lists of the documentation. Words that are not in them are kept (traps 4, 9 and 10); `status` is shown as it was sent. */
const WORD_RULES = {
  call_type: { words: ['inbound', 'outbound'], isRequired: true, canonical: (sent) => sent.toLowerCase() },
  call_status: { words: ['COMPLETED', 'FAILED', 'PENDING', 'IN_PROGRESS'], isRequired: true, canonical: (sent) => sent.toUpperCase() },
  status: { words: ['PENDING', 'ANSWERED', 'NO_ANSWER', 'BUSY', 'FAILED'], isRequired: false, canonical: (sent) => sent },
} as const satisfies Record<string, WordRule>;

/** A word; an unknown one is kept with a warning. */
export function readWord(field: keyof typeof WORD_RULES, sent: Json | undefined, warnings: WarningList): string | null {
  const { words, isRequired, canonical }: WordRule = WORD_RULES[field];
  const line = readLine(sent, field, warnings);
  if (line === null) {
    if (isRequired) warnMissing(field, warnings);
    return null;
  }
  const word = canonical(line);
  if (!words.some((known) => known.toUpperCase() === word.toUpperCase())) {
    warnings.add(`unknown_${field}`, field, `Is none of ${words.join(', ')}; it is kept as sent.`);
  }
  return word;
}

/** As sent: a plus, spaces and a leading 8 stay (trap 27). */
export function readPhoneNumber(sent: Json | undefined, warnings: WarningList): string | null {
  const phoneNumber = readLine(sent, 'phone_number', warnings);
  if (phoneNumber === null) {
    warnMissing('phone_number', warnings);
    return null;
  }
  const digits = phoneNumber.replace(/\D/g, '');
  const isUsual = digits.length >= 7 && digits.length <= 15 && /^[+\d\s().-]+$/.test(phoneNumber);
  if (!isUsual) warnings.add('unusual_phone_number', 'phone_number', 'Is not a number of 7 to 15 digits; it is kept as sent.');
  return phoneNumber;
}

/** As sent, also when it may never be signed or opened (trap 32). */
export function readRecordingKey(sent: Json | undefined, warnings: WarningList): string | null {
  const key = readLine(sent, 'audio_recording_url', warnings);
  const isSafe = key === null || (isSafeRecordingKey(key) && !(typeof sent === 'string' && sent.includes('\u0000')));
  if (!isSafe) warnings.add('unsafe_recording_key', 'audio_recording_url', 'Is not a plain object key; the recording will not be opened.');
  return key;
}

function warnMissing(field: string, warnings: WarningList): void {
  warnings.add('missing_field', field, 'Is required by the documentation, but nothing was sent.');
}
