import ts from 'typescript';
import { expect, it } from 'vitest';
import { findHardCodedText } from './find-hard-coded-text';

const inspect = (code: string) => findHardCodedText(ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));

it('finds text between tags, in seen attributes and in expressions', () => {
  expect(inspect('const a = <p>Hello</p>')).toEqual(['a.tsx:1 "Hello"']);
  expect(inspect('const a = <img alt="Map" />')).toEqual(['a.tsx:1 "Map"']);
  expect(inspect("const a = <b aria-label={open ? 'Close' : `Open`} />")).toHaveLength(2);
  expect(inspect("const a = <b>{'Қате'}</b>")).toHaveLength(1);
  expect(inspect("const a = <b>{busy && 'Ждите'}</b>")).toHaveLength(1);
});

it('lets marks, figures, calls and unseen attributes pass', () => {
  expect(inspect("const a = <b className=\"x\" title={t('y')}>{t('z')} · {a === 'b' ? 1 : 2} –</b>")).toEqual([]);
});
