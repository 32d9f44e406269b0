type Titled = { data?: unknown };

const textOf = (data: unknown, key: 'title' | 'preview'): string | undefined => {
  if (typeof data !== 'object' || data === null || !(key in data)) return undefined;
  const text = (data as Record<string, unknown>)[key];
  return typeof text === 'string' ? text : undefined;
};

/** A page's `meta`: the loader gives `title`, and `preview` for whoever sees the link in a chat. */
export function titled({ data }: Titled) {
  const title = textOf(data, 'title');
  const preview = textOf(data, 'preview');
  return [
    { title: title ? `${title} · Kết nghĩa nhà trường` : 'Kết nghĩa nhà trường' },
    ...(title ? [{ property: 'og:title', content: title }] : []),
    ...(preview
      ? [
          { name: 'description', content: preview },
          { property: 'og:description', content: preview },
        ]
      : []),
  ];
}
