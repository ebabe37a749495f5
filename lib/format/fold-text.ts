/** The form in which text is compared: letters of every alphabet in lower case, composed. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
