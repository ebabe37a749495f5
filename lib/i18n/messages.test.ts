import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import en from '@/messages/en.json';
import kk from '@/messages/kk.json';
import ru from '@/messages/ru.json';
import { CLIENT_NAMESPACES } from './client-namespaces';
import { findHardCodedText } from './find-hard-coded-text';
import { argumentsOf, flatten } from './message-shape';

const root = path.resolve(import.meta.dirname, '../..');

const tsxFiles = ['app', 'components']
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => ({ file, source: ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest, true) }));

describe('messages', () => {
  const english = flatten(en);

  it.each([
    ['ru', ru],
    ['kk', kk],
  ])('%s has the keys of English, no more and no less', (_, messages) => {
    expect([...flatten(messages).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each([
    ['ru', ru],
    ['kk', kk],
  ])('%s takes the same arguments as English in every message', (_, messages) => {
    const other = flatten(messages);
    const differing = [...english].filter(([key, text]) => {
      const theirs = argumentsOf(other.get(key) ?? '').join();
      return argumentsOf(text).join() !== theirs;
    });
    expect(differing).toEqual([]);
  });

  it.each([
    ['en', en],
    ['ru', ru],
    ['kk', kk],
  ])('%s is valid ICU with every plural form of the language', (locale, messages) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const lacking = [...flatten(messages)].filter(([, text]) => {
      const isPlural = argumentsOf(text).some((argument) => argument.endsWith(':plural'));
      return isPlural && forms.some((form) => !new RegExp(`\\b${form}\\s*\\{`).test(text));
    });
    expect(lacking).toEqual([]);
  });

  it.each([
    ['en', en],
    ['ru', ru],
    ['kk', kk],
  ] as const)('%s can be formatted, each message with its arguments', (locale, messages) => {
    for (const [key, text] of flatten(messages)) {
      const t = createTranslator({ locale, messages: { text }, onError: (fault) => expect.fail(`${key}: ${fault.message}`) });
      const given = argumentsOf(text).map((argument): [string, number | string | (() => string)] => {
        const [name = '', kind] = argument.replace(/[<>]/g, '').split(':');
        return [name, argument.startsWith('<') ? () => name : kind ? 5 : name];
      });
      expect(t.rich('text', Object.fromEntries(given)), key).toBeTruthy();
    }
  });

  it('Russian and Kazakh are translated: only names and marks are equal to English', () => {
    const same = [...english].filter(([key, text]) => /\p{L}{4}/u.test(text) && flatten(ru).get(key) === text).map(([, text]) => text);
    expect(same.filter((text) => !/^(Callboard|CSV|API|UUID)/.test(text))).toEqual([]);
  });
});

describe('pages and components', () => {
  it('have no hard-coded text', () => {
    expect(tsxFiles.flatMap(({ source }) => findHardCodedText(source))).toEqual([]);
  });

  it('send only the listed namespaces to client components', () => {
    const clients = tsxFiles.filter(({ source }) => /^\s*['"]use client['"]/.test(source.text));
    const used = clients.flatMap(({ file, source }) =>
      [...source.text.matchAll(/useTranslations\('([^'.]+)/g)].map(([, namespace]) => ({ file, namespace })),
    );
    expect(used.filter(({ namespace }) => !CLIENT_NAMESPACES.some((known) => known === namespace))).toEqual([]);
  });
});
