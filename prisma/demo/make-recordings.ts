/**
 * Speaks the demo's recorded dialogues into prisma/demo/recordings, and writes the second at which every line begins
 * to lib/demo/recording-timings.json.
 * Run by hand after a change of lib/demo/recorded-dialogues.ts: `npx tsx prisma/demo/make-recordings.ts`.
 * Needs espeak-ng and ffmpeg.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RECORDED_DIALOGUES, type RecordedDialogue } from '@/lib/demo/recorded-dialogues';
import type { Language, Role } from '@/lib/demo/script';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SAMPLE_RATE = 16_000;
const BYTES_PER_SAMPLE = 2;
const PAUSE_SECONDS = 0.45;

const ESPEAK_LANGUAGE: Record<Language, string> = { RU: 'ru', KZ: 'kk', EN: 'en-gb' };
const BOT_VARIANT = { FEMALE: 'f2', MALE: 'm2' };
const CUSTOMER_VARIANTS = { FEMALE: ['f4', 'f3', 'f5'], MALE: ['m3', 'm7', 'm1'] };

type Timing = { key: string; durationSeconds: number; startsAtSeconds: number[] };

const folder = mkdtempSync(path.join(tmpdir(), 'callboard-recordings-'));
try {
  const timings = RECORDED_DIALOGUES.map((dialogue, index) => [dialogue.slug, record(dialogue, index)] as const);
  writeFileSync(path.join(HERE, '../../lib/demo/recording-timings.json'), `${JSON.stringify(Object.fromEntries(timings), null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function record(dialogue: RecordedDialogue, index: number): Timing {
  const customerVariants = CUSTOMER_VARIANTS[dialogue.customerVoice];
  const variants: Record<Role, string> = {
    assistant: BOT_VARIANT[dialogue.botVoice],
    user: customerVariants[index % customerVariants.length] ?? 'm1',
    operator: 'f1',
  };
  const pause = Buffer.alloc(Math.round(PAUSE_SECONDS * SAMPLE_RATE) * BYTES_PER_SAMPLE);
  const parts: Buffer[] = [];
  const startsAtSeconds: number[] = [];
  let bytes = 0;
  for (const [role, text, language] of dialogue.lines) {
    startsAtSeconds.push(toSeconds(bytes));
    const spoken = speak({ text, language: language ?? dialogue.language, role, variant: variants[role] });
    parts.push(spoken, pause);
    bytes += spoken.length + pause.length;
  }
  const key = `demo/${String(index + 1).padStart(2, '0')}-${dialogue.slug}.${dialogue.format}`;
  const raw = path.join(folder, 'dialogue.raw');
  writeFileSync(raw, Buffer.concat(parts));
  encode(raw, path.join(HERE, 'recordings', key), dialogue.format);
  return { key, durationSeconds: toSeconds(bytes), startsAtSeconds };
}

function toSeconds(bytes: number): number {
  return Math.round((bytes / BYTES_PER_SAMPLE / SAMPLE_RATE) * 1000) / 1000;
}

function speak({ text, language, role, variant }: { text: string; language: Language; role: Role; variant: string }): Buffer {
  const wav = path.join(folder, 'line.wav');
  const raw = path.join(folder, 'line.raw');
  const isBot = role === 'assistant';
  const voice = `${ESPEAK_LANGUAGE[language]}+${variant}`;
  execFileSync('espeak-ng', ['-v', voice, '-s', isBot ? '158' : '172', '-p', isBot ? '55' : '38', '-w', wav, text]);
  ffmpeg(['-i', wav, '-af', 'loudnorm=I=-20:TP=-2', '-ar', String(SAMPLE_RATE), '-ac', '1', '-f', 's16le', raw]);
  return readFileSync(raw);
}

function encode(raw: string, target: string, format: 'mp3' | 'wav'): void {
  const codec = format === 'mp3'
    ? ['-c:a', 'libmp3lame', '-b:a', '16k', '-write_xing', '1']
    : ['-ar', '8000', '-c:a', 'pcm_u8'];
  const source = ['-f', 's16le', '-ar', String(SAMPLE_RATE), '-ac', '1', '-i', raw];
  ffmpeg([...source, '-map_metadata', '-1', '-fflags', '+bitexact', ...codec, target]);
}

function ffmpeg(options: string[]): void {
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...options]);
}
