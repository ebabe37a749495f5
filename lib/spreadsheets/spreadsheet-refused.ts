/** Why a manager's file cannot be filled in; the words go to whoever sent it. */
export class SpreadsheetRefused extends Error {
  override readonly name = 'SpreadsheetRefused';
}
