import type { Passage } from '../../corpus/model.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { createCitationList } from '../compose/citations.ts';
import { linesOf, type Line } from '../compose/lines.ts';
import { isIn } from '../compose/lines-for-document.ts';
import { basisNote } from '../compose/notes.ts';
import type { Draft, Found } from '../draft.ts';
import type { Knowledge, LookUp } from '../knowledge.ts';
import type { AnswerBlock } from '../model.ts';

/** Ways of asking what a word means; the word is in the group. Over text without marks. */
const ASKED: readonly RegExp[] = [
  /^(?:cho \p{L}+ hoi )?(.{2,50}?) (?:la gi|nghia la gi|co nghia la gi|nghia la sao|la sao|la viet tat cua (?:chu |tu )?gi|viet tat cua (?:chu |tu )?gi)(?: vay| a| ad| the| nhi)*$/u,
  /^(?:cho \p{L}+ hoi )?(.{2,50}?) la (?:(?:ho|nguoi|muc|loai|cai|nhung ho|nhung nguoi) )?(?:nhu the nao|the nao|ra sao|sao)(?: vay| a| ad| nhi)*$/u,
  /^(?:the nao|nhu the nao)(?: thi)?(?: duoc)?(?: goi| coi| xem)? la (.{2,50})$/u,
  /^(?:giai thich|dinh nghia|nghia cua)(?: tu| chu| giup)*(?: em| minh| toi)? (.{2,50})$/u,
  /^what (?:does|do|is meant by) (.{2,50}?)(?: mean| stand for)?(?: in .{2,20})?$/u,
  /^(.{2,50}?) (?:meaning|definition)$/u,
  /^(?:what is|what's|define|meaning of|the meaning of|definition of) (?:a |an |the )?(.{2,50}?)(?: mean)?$/u,
];

/**
 * Explains a term: the sentence of the corpus that defines it ("hộ cận nghèo là hộ …"), and what a short form stands for.
 * `null` when the question does not ask for a meaning, or when no sentence gives it.
 */
export function createTermLookUp(knowledge: Knowledge): LookUp {
  return (draft) => {
    const word = termAsked(draft.text) ?? termAsked(draft.search);
    if (word === null) return null;
    const defined = definitions(word, draft, knowledge);
    const explained = explanations(word, draft, knowledge);
    // A translation alone is no meaning to somebody who asks in the term's own language.
    const isShort = explained.some(({ text }) => /là viết tắt của|stands for/u.test(text));
    return defined.length === 0 && !isShort ? null : tell([...defined, ...explained], draft, knowledge);
  };
}

function termAsked(text: string): string | null {
  const plain = foldDiacritics(text)
    .replaceAll(/[?!.,"'“”‘’():-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  for (const pattern of ASKED) {
    const word = pattern.exec(plain)?.[1];
    if (word !== undefined) return word.trim();
  }
  return null;
}

/** Lines in force that say "X … là …" / "X is …": those that name the term first come first. */
function definitions(word: string, draft: Draft, knowledge: Knowledge): readonly Line[] {
  const { retriever } = knowledge;
  const is = draft.language === 'vi' ? ' la ' : ' is ';
  const starts = new RegExp(`^(?:[^,]{0,40}, )?(?:an? |the )?${escape(word)}(?: [^,.]{0,40})?${is}`, 'u');
  return retriever
    .documents()
    .filter(({ language, kind }) => language === draft.language && kind === 'scheme')
    .flatMap((document) =>
      retriever
        .passagesOf(document.id)
        .filter((passage) => isSaid(passage, draft))
        .flatMap((passage) => linesOf(passage, document)),
    )
    .filter(
      ({ text }) =>
        starts.test(foldDiacritics(text).replaceAll('-', ' ')) && !/^(?:chua|khong)/u.test(foldDiacritics(text)),
    )
    .sort((a, b) => rank(a, word) - rank(b, word))
    .slice(0, 3);
}

function isSaid(passage: Passage, draft: Draft): boolean {
  return (passage.section === 'who' || passage.section === 'summary') && draft.days.some((day) => isIn(passage, day));
}

/** The standards define the groups; other schemes only use them. */
function rank({ document, text }: Line, word: string): number {
  const standard = document.scheme?.startsWith('poverty-standard') === true ? 0 : 10;
  return standard + foldDiacritics(text).indexOf(word) / 100;
}

/** The glossary's own line for a short form or a term. */
function explanations(word: string, draft: Draft, knowledge: Knowledge): readonly Line[] {
  const { retriever } = knowledge;
  const document = retriever.document(`glossary.${draft.language}`);
  if (document === undefined) return [];
  const wanted = foldDiacritics(word).replaceAll('-', ' ');
  const named = retriever.passagesOf(document.id).filter(({ text }) => {
    const [first = ''] = foldDiacritics(text)
      .replaceAll('-', ' ')
      .split(/ (?:la viet tat|stands for|tieng anh|is “)/u);
    return first.replaceAll(/[“”]/gu, '').split(', ').includes(wanted);
  });
  return named.slice(0, 1).flatMap((passage) => linesOf(passage, document));
}

function tell(lines: readonly Line[], draft: Draft, knowledge: Knowledge): Found {
  const citations = createCitationList(knowledge.sources);
  const [lead, ...rest] = lines.map((line) => ({ text: line.text, cites: [citations.cite(line)] }));
  const blocks: (AnswerBlock | null)[] = [
    lead === undefined ? null : { kind: 'lead', ...lead },
    rest.length === 0 ? null : { kind: 'list', items: rest },
    basisNote(citations.all(), draft.language),
  ];
  return {
    status: 'answered',
    blocks: blocks.filter((block) => block !== null),
    citations: citations.all(),
    followUps: [],
  };
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
