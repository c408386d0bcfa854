import { expect, it } from 'vitest';
import { parseSources, readSources } from '../../src/corpus/sources.ts';
import { faultLine } from '../../src/corpus/tables/fault.ts';

const sources = await readSources('corpus');

it('holds each source once, laws and pages', () => {
  expect(new Set(sources.map((it) => it.id)).size).toBe(sources.length);
  expect(sources.filter((it) => it.kind === 'law').length).toBeGreaterThan(80);
  expect(sources.filter((it) => it.kind === 'page').length).toBeGreaterThan(130);
});

it('knows from when to when a law is in force and what it replaced', () => {
  expect(sources.find((it) => it.id === 'nd-188-2025')).toMatchObject({
    number: '188/2025/NĐ-CP',
    effectiveFrom: '2025-08-15',
    effectiveTo: null,
    replaces: ['146/2018/NĐ-CP', '75/2023/NĐ-CP'],
  });
});

it('names file and line of what is wrong', () => {
  const text = [
    '- id: nd-1-2025',
    '  number: 1/2025/NĐ-CP',
    '  title: { vi: Một, en: One }',
    '  issuer: Chính phủ',
    '  issued: 2025-02-30',
    '  url: null',
    '  confirmed_by: null',
    '  confirmed_on: null',
    '  confidence: read',
  ].join('\n');
  const faults = (changed: string): string[] => parseSources(changed, 'laws.yaml', 'law').faults.map(faultLine);
  expect(faults(text)).toEqual([expect.stringMatching(/^laws\.yaml:5: issued: must be a day that exists/u)]);
  expect(faults(text.replace('02-30', '02-03'))).toEqual([]);
  expect(faults(text.replace('02-30', '02-03').replace('confidence: read', 'confidence: sure'))[0]).toMatch(
    /^laws\.yaml:9: confidence: /u,
  );
  expect(faults('- id: [')[0]).toMatch(/^laws\.yaml:1: is not YAML/u);
});
