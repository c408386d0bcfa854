import { describe, expect, it } from 'vitest';
import { buttonData, kindOfButton, valuesOfButton } from '../../src/bot/callback-data.ts';
import { en } from '../../src/bot/texts/en.ts';
import { vi } from '../../src/bot/texts/vi.ts';

/** All sentences of a tree of texts, by path. */
function sentences(texts: unknown, path = ''): [path: string, text: string][] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}
const slots = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([slot]) => slot).sort();

describe('the sentences of the bot', () => {
  it('have the same places and slots in both languages', () => {
    const english = new Map(sentences(en));
    expect(sentences(vi).map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, text] of sentences(vi))
      expect([path, slots(text)]).toEqual([path, slots(english.get(path) ?? '')]);
  });

  it('are Vietnamese in composed letters, of at most 20 words', () => {
    for (const [path, text] of sentences(vi)) {
      expect([path, text]).toEqual([path, text.normalize('NFC')]);
      const parts = text.split(/[.!?:;\n]+|, | – /u);
      for (const part of parts)
        expect([path, part.trim().split(/\s+/u).length <= 20, part]).toEqual([path, true, part]);
    }
  });

  it('keep to the lengths that Telegram allows', () => {
    for (const texts of [vi, en]) {
      expect(texts.description.length).toBeLessThanOrEqual(512);
      expect(texts.shortDescription.length).toBeLessThanOrEqual(120);
      for (const [path, text] of sentences(texts.command)) expect([path, text.length <= 256]).toEqual([path, true]);
    }
  });
});

describe('what buttons carry', () => {
  it('reads back what it wrote', () => {
    const data = buttonData('why', 'AAAAAAAAAAAA', 'unclear');
    expect(kindOfButton(data)).toBe('why');
    expect(valuesOfButton('why', data)).toEqual(['AAAAAAAAAAAA', 'unclear']);
    expect(valuesOfButton('good', data)).toBeNull();
  });

  it('fits into 64 bytes or fails', () => {
    expect(() => buttonData('sources', 'A'.repeat(80))).toThrow(RangeError);
  });

  it.each(['', ':', 'why', 'why:AAAAAAAAAAAA:rude', 'next:AAAAAAAAAAAA:-1', 'next:AAAAAAAAAAAA:1:2', 'toString:1'])(
    'knows nothing of %j',
    (data) => {
      expect(kindOfButton(data)).toBeNull();
    },
  );
});
