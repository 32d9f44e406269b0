import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OfficialDocumentType } from './official-document.graphql.ts';
import { parseSymbol, type SymbolParts } from './parse-symbol.ts';

const SymbolPartsType = builder.objectRef<SymbolParts>('SymbolParts').implement({
  ...everyone,
  description: 'What a symbol says, field by field; what is not written is null, and nothing is guessed.',
  fields: (t) => ({
    number: t.exposeInt('number', { nullable: true, description: 'Its number in the register of its issuer.' }),
    letter: t.exposeString('letter', {
      nullable: true,
      description: 'The letter that tells papers of one number apart, in lower case: "b" of 22b.',
    }),
    year: t.exposeInt('year', { nullable: true, description: 'The year in symbols of laws, decrees and circulars.' }),
    kind: t.exposeString('kind', {
      nullable: true,
      description: 'The kind as it is abbreviated, e.g. KH, QĐ, CTr, joint ones KHLT; null when none is written.',
    }),
    issuers: t.field({
      type: ['String'],
      description: 'The abbreviations of its issuers; of a letter (công văn) also that of the unit which drafted it.',
      resolve: ({ issuers }) => [...issuers],
    }),
  }),
});

builder.objectField(OfficialDocumentType, 'symbolParts', (t) =>
  t.field({
    ...everyone,
    type: SymbolPartsType,
    nullable: true,
    description: 'The symbol taken apart; null when the paper bears none.',
    resolve: ({ symbol }) => (symbol === null ? null : parseSymbol(symbol)),
  }),
);
