/** Excel's own format of a date with its time, which it shows as the reader's country writes it. */
const DATE_TIME_FORMAT = 22;

/** The styles with one more cell format, and its index; null where they have no list of formats that can be read. */
export function withDateStyle(xml: string): { xml: string; index: number } | null {
  const list = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(xml);
  if (!list) return null;
  const [whole, prefix = '', formats = ''] = list;
  const index = [...formats.matchAll(new RegExp(`<${prefix}xf\\b`, 'g'))].length;
  const format = `<${prefix}xf numFmtId="${DATE_TIME_FORMAT}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const longer = `<${prefix}cellXfs count="${index + 1}">${formats}${format}</${prefix}cellXfs>`;
  return { xml: xml.slice(0, list.index) + longer + xml.slice(list.index + whole.length), index };
}
