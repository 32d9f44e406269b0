const programs: readonly [RegExp, string][] = [
  [/\bZalo\b/i, 'Zalo'],
  [/\bEdgA?\//, 'Edge'],
  [/\bcoc_coc_browser\//, 'Cốc Cốc'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];

const machines: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (known: readonly [RegExp, string][], text: string): string | undefined =>
  known.find(([sign]) => sign.test(text))?.[1];

/** A browser and a machine as their owner knows them, from what a browser calls itself; null when it says neither. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  return [first(programs, userAgent), first(machines, userAgent)].filter(Boolean).join(', ') || null;
}
