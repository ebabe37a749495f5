import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];

const css = readFileSync(path.join(import.meta.dirname, 'globals.css'), 'utf8');

/** Tokens of one theme: `surface` → linear-light rgb. */
function tokensOf(theme: 'light' | 'dark'): Map<string, Rgb> {
  const pairs = [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
  return new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, linear(theme === 'light' ? light : dark)]));
}

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2. */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** Viénot 1999 for red-green blindness (linear light), as rows of a matrix. */
const EYES: Record<string, Rgb[]> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.1124, 0.8876, 0], [0.1124, 0.8876, 0], [0.004, -0.004, 1]],
  deutan: [[0.2928, 0.7072, 0], [0.2928, 0.7072, 0], [-0.0223, 0.0223, 1]],
};

function seenBy(eyes: string, [r, g, b]: Rgb): Rgb {
  const [x = 0, y = 0, z = 0] = (EYES[eyes] ?? []).map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return [x, y, z];
}

/** Distance in Oklab; two colours under 0.05 are hard to tell apart as small marks. */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

describe.each(['light', 'dark'] as const)('colours of the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const token = (name: string): Rgb => tokens.get(name) ?? expect.fail(`no token ${name}`);
  const names = (pattern: RegExp): string[] => [...tokens.keys()].filter((name) => pattern.test(name));

  it('texts are readable on every surface', () => {
    const poor = ['ink', 'muted', 'faint', 'accent-ink', ...names(/^(?!on-).+-ink$/)].flatMap((text) =>
      ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected'].flatMap((ground) => {
        const ratio = contrast(token(text), token(ground));
        return ratio < 4.5 ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
    expect(poor).toEqual([]);
  });

  it('badges are readable on their own ground, buttons on the accent', () => {
    const poor = names(/-soft$/).flatMap((soft) => {
      const ratio = contrast(token(soft.replace('-soft', '-ink')), token(soft));
      return ratio < 4.5 ? [`${soft}: ${ratio.toFixed(2)}`] : [];
    });
    expect(poor).toEqual([]);
    expect(contrast(linear('#ffffff'), token('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(linear('#ffffff'), token('accent-hover'))).toBeGreaterThanOrEqual(4.5);
  });

  it('marks and the edges of controls stand out from surfaces; "none" is the absence of one', () => {
    const marks = [...names(/^(outcome|sentiment)-[a-z]+(-answer)?$|^series-\d$/), 'control', 'danger', 'warning', 'success'];
    const poor = marks.filter((name) => name !== 'sentiment-none').flatMap((mark) =>
      ['canvas', 'surface'].flatMap((ground) => {
        const ratio = contrast(token(mark), token(ground));
        return ratio < 3 ? [`${mark} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );
    expect(poor).toEqual([]);
    expect(marks.length).toBeGreaterThanOrEqual(21);
  });

  it.each(Object.keys(EYES))('outcomes, sentiments and the first series stay apart for %s eyes', (eyes) => {
    const groups = [names(/^outcome-[a-z]+(-answer)?$/), names(/^sentiment-[a-z]+$/), names(/^series-[1-5]$/)];
    const close = groups.flatMap((group) =>
      group.flatMap((one, at) =>
        group.slice(at + 1).flatMap((other) => {
          const apart = distance(seenBy(eyes, token(one)), seenBy(eyes, token(other)));
          return apart < 0.06 ? [`${one} ~ ${other}: ${apart.toFixed(3)}`] : [];
        }),
      ),
    );
    expect(close).toEqual([]);
  });
});
