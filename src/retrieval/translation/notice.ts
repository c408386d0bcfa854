import type { TextPair } from './text-pair.ts';

const ORIGINS: Readonly<Record<string, string>> = {
  wiktionary: 'Wiktionary, translations of 2015, CC BY-SA 3.0',
  tatoeba: 'Tatoeba (tatoeba.org), sentences and their translations, CC BY 2.0 FR',
  'sib200-flores': 'FLORES-200 sentences by way of SIB-200, CC BY-SA 4.0',
  ntrex: 'NTREX-128, CC BY-SA 4.0',
  cldr: 'Unicode CLDR, annotations and locale names, Unicode-3.0',
  'cldr-kw': 'Unicode CLDR, annotation keywords, Unicode-3.0',
  'osm-id-schema': 'OpenStreetMap id-tagging-schema, ISC',
  django: 'Django messages, BSD-3-Clause',
  'policy-glossary': 'policy terms written for this project, CC BY-SA 4.0',
  terms: 'terms of law and administration written for this project (terms.csv), CC BY-SA 4.0',
  glossary: 'the glossary of this project, CC BY-SA 4.0',
  corpus: 'the bilingual corpus of this project, CC BY-SA 4.0',
};

/** The NOTICE that goes with a table: what it was learnt from and under which licence it may be passed on. */
export function tableNotice(texts: readonly TextPair[]): string {
  const counts = new Map<string, number>();
  for (const { source } of texts) counts.set(source, (counts.get(source) ?? 0) + 1);
  const lines = [...counts].map(([source, count]) => `- ${ORIGINS[source] ?? source}: ${count} pairs`).sort();
  return `translation-table.tsv.gz

Probabilities that an English stem and a Vietnamese term translate each other, learnt by counting (npm run train-lexicon).
The table is data under the Creative Commons Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0,
https://creativecommons.org/licenses/by-sa/4.0/). The licence of the program is not affected. The texts that it was learnt from
are not part of this project; they are, with the number of text pairs taken and their licences:

${lines.join('\n')}
`;
}
