import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { paths } from '@/lib/paths/paths';

const root = path.resolve(import.meta.dirname, '../..');
const files = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' }).map((file) => `app/${file}`);
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

it('every page but those before signing in asks for the viewer itself', () => {
  const pages = files.filter((file) => file.endsWith('/page.tsx') && !file.startsWith('app/(auth)/'));
  expect(pages.filter((file) => !/await requireViewer\(/.test(textOf(file)))).toEqual([]);
});

it('every server action checks where the request came from, and all but those for visitors who sent it', () => {
  const actions = files.filter((file) => /\.tsx?$/.test(file) && /^['"]use server['"]/.test(textOf(file)));
  const forVisitors = /^app\/(\(auth\)\/|preference-actions|\(dashboard\)\/sign-out-action)/;
  const open = actions.filter((file) => {
    const exported = textOf(file).match(/^export (async )?function/gm)?.length ?? 0;
    const check = forVisitors.test(file) ? /requireSameOrigin\(/g : /await requireActionViewer\(/g;
    return exported === 0 || (textOf(file).match(check)?.length ?? 0) < exported;
  });
  expect(open).toEqual([]);
  expect(actions.length).toBeGreaterThan(3);
});

it('no server action hides inside a component', () => {
  const inline = files.filter((file) => file.endsWith('.tsx') && /^\s+['"]use server['"]/m.test(textOf(file)));
  expect(inline).toEqual([]);
});

/** `app/(dashboard)/calls/[uuid]/page.tsx` → `/calls/*` */
const routeOf = (file: string): string =>
  file.replace(/^app|\/\([^)]+\)|\/page\.tsx$/g, '').replace(/\[[^\]]+\]/g, '*') || '/';

it('every page that paths names exists', () => {
  const routes = files.filter((file) => file.endsWith('page.tsx')).map(routeOf);
  const { overview, campaigns, campaign, calls, call, deliveries, delivery, settings, signIn, setup } = paths;
  const named = [
    overview(), campaigns(), campaign('*'), calls(), call('*'), deliveries(), delivery('*'), settings(), signIn(), setup(),
  ];
  expect(named.filter((url) => !routes.includes(url))).toEqual([]);
});
