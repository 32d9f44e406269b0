const marks = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20f0\\ufe20-\\ufe2f';

/** Raised, lowered, broken and circled digits, which PostgreSQL does not count among the letters and digits. */
const oddDigits =
  '²³¹¼½¾\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u215f\\u2189\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793';

/**
 * `extensions.fold` says in SQL what `@twinning/domain/fold` says in TypeScript. It does without `unaccent`, which
 * depends on a dictionary and so is not immutable. The letters' collation is named, so every server folds alike.
 */
export const extensions = `
  create schema if not exists extensions;
  create extension if not exists unaccent schema extensions;
  create extension if not exists pg_trgm schema extensions;
  create extension if not exists btree_gist schema extensions;
  create extension if not exists pgcrypto schema extensions;
  create collation if not exists extensions.vi_natural (provider = icu, locale = 'vi-u-kn-true');

  create or replace function extensions.fold(text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
      lower(translate(
        regexp_replace(normalize($1, nfd), '[${marks}]', '', 'g'),
        'đĐ', 'dd'
      ) collate pg_catalog.pg_c_utf8),
      '[^[:alnum:]${oddDigits}]+' collate pg_catalog.pg_c_utf8, ' ', 'g'
    ));
`;
