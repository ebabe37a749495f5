import { unwrapJson, warnUnknownShape, warnUnread } from './containers';
import { isJsonObject, isNothing, type Json, type JsonObject } from './json';
import { jsonPath } from './json-path';
import { cleanText, readAnyText } from './read-text';
import { readCount } from './read-whole';
import { typedValue } from './typed-value';
import type { Variable } from './types';
import type { WarningList } from './warning-list';

const FIELD = 'extra_variables';
const KNOWN = new Set(['name', 'value', 'column_number']);

/**
 * `extra_variables` in the order sent: a list of {name, value, column_number}; one such object or a map by name is taken too,
 * with a warning. Names are any text and may repeat: (name, column number, occurrence) tells them apart (traps 24 to 26).
 */
export function readVariables(sent: Json | undefined, warnings: WarningList): Variable[] {
  const shape = unwrapJson(sent);
  if (isNothing(shape)) return [];
  const variables = new VariableReader(warnings);
  if (Array.isArray(shape)) shape.forEach((entry, index) => variables.readEntry(entry, [FIELD, index]));
  else if (!isJsonObject(shape)) warnUnknownShape(FIELD, warnings);
  else {
    warnings.add('unexpected_shape', FIELD, 'A list was expected, an object came; it was read by its names.');
    if (typeof shape.name === 'string' && 'value' in shape) variables.readEntry(shape, [FIELD]);
    else for (const [name, value] of Object.entries(shape)) variables.add({ name, columnNumber: null, value }, [FIELD, name]);
  }
  return variables.list;
}

type Path = readonly (string | number)[];

class VariableReader {
  readonly list: Variable[] = [];
  private readonly occurrences = new Map<string, number>();
  private readonly nameOfColumn = new Map<number, string>();
  private readonly warnings: WarningList;

  constructor(warnings: WarningList) {
    this.warnings = warnings;
  }

  readEntry(sent: Json, path: Path): void {
    const entry = unwrapJson(sent);
    if (isNothing(entry)) return;
    if (!isJsonObject(entry) || !('name' in entry || 'value' in entry)) return warnUnknownShape(jsonPath(...path), this.warnings);
    const { warnings } = this;
    warnUnread(entry, KNOWN, { pathOf: (key) => jsonPath(...path, key), warnings });
    this.add({ name: this.nameOf(entry, path), columnNumber: this.columnOf(entry, path), value: entry.value }, path);
  }

  add({ name: sentName, columnNumber, value }: { name: string; columnNumber: number | null; value: Json | undefined }, path: Path): void {
    const name = cleanText(sentName, jsonPath(...path, 'name'), this.warnings);
    const key = `${columnNumber} ${name}`;
    const occurrence = this.occurrences.get(key) ?? 0;
    this.occurrences.set(key, occurrence + 1);
    if (occurrence > 0) this.warnings.add('variable_repeated', jsonPath(...path), 'A name is there twice in one column; both are kept.');
    this.warnOfSharedColumn(name, columnNumber, path);
    this.list.push({ ...typedValue(value, jsonPath(...path, 'value'), this.warnings), name, columnNumber, occurrence });
  }

  private nameOf(entry: JsonObject, path: Path): string {
    const name = typeof entry.name === 'string' ? entry.name : readAnyText(entry.name, jsonPath(...path, 'name'), this.warnings);
    if (name === null || name.trim() === '') {
      this.warnings.add('variable_without_name', jsonPath(...path), 'A variable has no name; its value is kept.');
    }
    return name ?? '';
  }

  private columnOf(entry: JsonObject, path: Path): number | null {
    return readCount(entry.column_number, jsonPath(...path, 'column_number'), this.warnings);
  }

  private warnOfSharedColumn(name: string, columnNumber: number | null, path: Path): void {
    if (columnNumber === null) return;
    const holder = this.nameOfColumn.get(columnNumber);
    if (holder === undefined) this.nameOfColumn.set(columnNumber, name);
    else if (holder !== name) {
      const field = jsonPath(...path, 'column_number');
      this.warnings.add('column_number_repeated', field, 'Another variable has this column number; both are kept.');
    }
  }
}
