import type { Document, Passage, SectionKey } from '../../../src/corpus/model.ts';
import type { Library } from '../../../src/bot/services.ts';
import { aDocument } from '../../support/a-document.ts';

/** Schemes and a law in both languages, found by the words of their titles. */
export function smallLibrary(schemes: readonly (readonly [id: string, vi: string, en: string])[] = SCHEMES): Library {
  const documents = [
    ...schemes.flatMap(([id, vi, en]) => [scheme(id, 'vi', vi), scheme(id, 'en', en)]),
    law('sources/nd-188-2025.vi', '188/2025/NĐ-CP', 'Nghị định 188/2025/NĐ-CP về bảo hiểm y tế', '2025-08-15'),
    law('sources/nd-146-2018.vi', '146/2018/NĐ-CP', 'Nghị định 146/2018/NĐ-CP', '2018-12-01', '2025-08-14'),
  ];
  const passages = new Map(documents.map((document) => [document.id, passagesOf(document)]));
  return {
    documents: () => documents,
    document: (id) => documents.find((document) => document.id === id),
    passagesOf: (id) => passages.get(id) ?? [],
    passage: (id) => [...passages.values()].flat().find((passage) => passage.id === id),
    search: async ({ text, language }) =>
      documents.flatMap((document) => {
        const [passage] = passages.get(document.id) ?? [];
        const words = text.toLowerCase().split(' ');
        const held = words.filter((word) => document.title.toLowerCase().includes(word)).length;
        return document.language === language && held > 0 && passage !== undefined
          ? [{ passage, document, score: held, coverage: held / words.length }]
          : [];
      }),
  };
}

const SCHEMES = [
  ['loan-poor', 'Vay vốn hộ nghèo', 'Loan for poor households'],
  ['social-pension', 'Trợ cấp hưu trí xã hội', 'Social pension'],
] as const;

function scheme(id: string, language: 'vi' | 'en', title: string): Document {
  const translationOf = language === 'en' ? `schemes/${id}.vi` : null;
  return aDocument(`schemes/${id}.${language}`, { kind: 'scheme', title, scheme: id, translationOf });
}

function law(id: string, number: string, title: string, from: string, to: string | null = null): Document {
  return aDocument(id, { kind: 'register', title, number, effectiveFrom: from, effectiveTo: to });
}

function passagesOf({ id, language, title, effectiveFrom, effectiveTo }: Document): Passage[] {
  const part = (section: SectionKey | null, text: string): Passage => ({
    id: `${id}#${section ?? 'text'}`,
    document: id,
    language,
    headings: [],
    section,
    context: title,
    text,
    places: [],
    sources: [],
    effectiveFrom,
    effectiveTo,
  });
  return [part('summary', `${title}: 100 triệu đồng.`), part('who', 'Hộ nghèo.'), part('papers', 'Giấy đề nghị.')];
}
