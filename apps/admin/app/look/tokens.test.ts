import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const app = join(import.meta.dirname, '..');
const tokens = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Themed = { light: string; dark: string };
const colours = new Map<string, Themed>(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string, theme: keyof Themed): number {
  const [dark = 0, light = 0] = [first, second]
    .map((name) => luminance(colours.get(name)?.[theme] ?? ''))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'paper-raised', 'paper-sunk'];
const states = ['draft', 'waiting', 'done', 'late', 'refused'];
const pairs = [
  ...['ink', 'ink-soft'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...states.flatMap((state) => [`${state}-tint`, ...grounds].map((ground) => [state, ground])),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ...['step-0', 'step-1', 'step-2'].map((step) => ['ink', step]),
  ...['step-3', 'step-4'].map((step) => ['step-ink', step]),
] as [string, string][];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(pairs)('lets %s be read on %s', (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)('shows edges of controls and the focus on %s', (ground) => {
    expect(contrast('hairline-strong', ground, theme)).toBeGreaterThanOrEqual(3);
    expect(contrast('focus', ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

it('is the only place that names a colour', () => {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx|css)$/.test(file));
  const naming = files.filter((file) => {
    const text = readFileSync(join(app, file), 'utf8');
    return !file.endsWith('tokens.css') && /["'[\s:]#[0-9a-f]{3,8}\b(?!\/)|\brgba?\(|\bhsla?\(/i.test(text);
  });
  expect(naming).toEqual([]);
});
