/** The two languages of the product; Vietnamese comes first. */
export type Language = 'vi' | 'en';

/** One sentence in both languages. */
export type Text = Readonly<Record<Language, string>>;
