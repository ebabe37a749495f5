import { readFileSync } from 'node:fs';
import { Environment, problemsBetween, SECRETS } from './schema';

export type Source = Readonly<Record<string, string | undefined>>;

export type EnvProblem = { name: string; message: string };

/** What the environment says, or everything that is wrong with it at once. `NAME_FILE` is read for every secret. */
export function parseEnv(source: Source): { ok: true; environment: Environment } | { ok: false; problems: EnvProblem[] } {
  const { values, problems } = withFiles(source);
  const parsed = Environment.safeParse(values);
  problems.push(...problemsBetween(values));
  if (parsed.success && problems.length === 0) return { ok: true, environment: parsed.data };
  const issues = (parsed.error?.issues ?? []).map(({ path, message }) => ({ name: String(path[0] ?? ''), message }));
  return { ok: false, problems: [...issues, ...problems] };
}

/** The values with secrets read from their files; blank values are left out, so that defaults apply. */
export function withFiles(source: Source): { values: Record<string, string>; problems: EnvProblem[] } {
  const problems: EnvProblem[] = [];
  const values = Object.fromEntries(Object.entries(source).flatMap(([name, text]) => (text?.trim() ? [[name, text]] : [])));
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`];
    if (file === undefined) continue;
    if (values[name] !== undefined) {
      problems.push({ name: `${name}_FILE`, message: `cannot be set beside ${name}` });
      continue;
    }
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch (fault) {
      problems.push({ name: `${name}_FILE`, message: `cannot be read: ${fault instanceof Error ? fault.message : String(fault)}` });
    }
  }
  return { values, problems };
}
