import type { Warning } from './types';

/** A body may hold a hundred thousand oddities; its delivery and its attempt carry this many, and that there are more. */
const MOST_WARNINGS = 100;

/** What was odd about a body, each thing once. Codes are closed words in snake_case; `field` is a JSON path. */
export class WarningList {
  private readonly byKey = new Map<string, Warning>();
  private hasMore = false;

  add(code: string, field: string, message: string): void {
    if (this.byKey.size < MOST_WARNINGS) this.byKey.set(JSON.stringify([code, field, message]), { code, field, message });
    else this.hasMore = true;
  }

  addAll(warnings: readonly Warning[]): void {
    for (const { code, field, message } of warnings) this.add(code, field, message);
  }

  list(): Warning[] {
    const listed = [...this.byKey.values()];
    return this.hasMore ? [...listed, { code: 'more_warnings', field: '', message: 'There are more warnings than are listed.' }] : listed;
  }
}
