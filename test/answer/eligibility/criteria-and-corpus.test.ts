import { describe, expect, it } from 'vitest';
import { linesFor } from '../../../src/answer/lookups/eligibility/lines.ts';
import type { Day, Language } from '../../../src/corpus/model.ts';
import { onDay } from '../../../src/eligibility/criteria/criteria.ts';
import { worthOfCase } from '../../../src/eligibility/evaluate/worth.ts';
import { NO_FACTS } from '../../../src/eligibility/facts/facts.ts';
import { findQuantities } from '../../../src/language/quantities.ts';
import { criteria } from '../../eligibility/criteria.ts';
import { knowledge } from './corpus-knowledge.ts';

const LANGUAGES: readonly Language[] = ['vi', 'en'];
/** Both sides of every day on which something changes, where the corpus has documents. */
const DAYS: readonly Day[] = [
  '2025-12-31',
  '2026-01-01',
  '2026-06-30',
  '2026-07-01',
  '2026-11-21',
  '2026-12-31',
  '2027-01-01',
];
const { retriever, sources } = knowledge;

describe('criteria and corpus', () => {
  it('name schemes that have a document in both languages, and are in force no longer than these', () => {
    const wrong = criteria.entitlements.flatMap(({ id, versions }) =>
      versions.flatMap(({ scheme, from, to }) =>
        LANGUAGES.flatMap((language) => {
          const document = retriever.document(`schemes/${scheme}.${language}`);
          if (document?.scheme !== scheme) return [`${id}: no document schemes/${scheme}.${language}`];
          const early = (from ?? '') < (document.effectiveFrom ?? '');
          const late = (to ?? '9999') > (document.effectiveTo ?? '9999');
          return early || late ? [`${id} is in force when ${scheme} is not`] : [];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('name laws of the register', () => {
    const named = [...criteria.criteria.values()].flatMap(({ versions }) => versions.flatMap(({ basis }) => basis));
    expect(named.filter(({ source }) => (sources.get(source)?.number ?? null) === null)).toEqual([]);
    expect(named.length).toBeGreaterThan(30);
  });

  it.each(LANGUAGES)('find every rule they quote in the documents (%s)', (language) => {
    const missing: string[] = [];
    for (const day of DAYS) {
      const source = { retriever, language, day };
      const rules = onDay(criteria, day);
      for (const { id, scheme, cases } of rules.entitlements) {
        for (const { id: name, rule, gives } of cases) {
          const lost = rule.filter((reference) => linesFor(reference, scheme, source).length === 0);
          if (lost.length > 0)
            missing.push(`${day} ${id}/${name}: ${lost.map(({ words }) => words[language]).join(' | ')}`);
          if (gives.length > 0 && gives.every((reference) => linesFor(reference, scheme, source).length === 0))
            missing.push(`${day} ${id}/${name} gives: ${gives.map(({ words }) => words[language]).join(' | ')}`);
        }
      }
      for (const { id, line } of rules.criteria.values()) {
        if (line !== null && linesFor(line, line.scheme ?? '', source).length === 0)
          missing.push(`${day} ${id}: ${line.words[language]}`);
      }
      for (const line of Object.values(rules.references).map((it) => it.line))
        if (linesFor(line, '', source).length === 0) missing.push(`${day} ${line.words[language]}`);
    }
    for (const [fact, { line }] of criteria.wording.facts)
      if (line !== null && linesFor(line, '', { retriever, language, day: '2026-11-21' }).length === 0)
        missing.push(fact);
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)('have the amounts that the documents say (%s)', (language) => {
    const wrong: string[] = [];
    for (const day of DAYS) {
      const rules = onDay(criteria, day);
      for (const { id, scheme, cases } of rules.entitlements) {
        for (const it of cases) {
          const said = it.gives
            .flatMap((reference) => linesFor(reference, scheme, { retriever, language, day }))
            .flatMap(({ text }) => findQuantities(text, language).flatMap(({ readings }) => readings));
          const { amounts } = worthOfCase(it, NO_FACTS, rules);
          for (const { vnd, reference, amount } of amounts) {
            const whole = amount.kind === 'premium' && amount.percent === 100;
            if (vnd !== null && !whole && !said.includes(String(vnd)) && reference?.vnd !== vnd)
              wrong.push(`${day} ${id}/${it.id}: ${vnd}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
