import type { Answerer } from '../../src/answer/answer.ts';
import type { Answer, Question } from '../../src/answer/model.ts';
import type { Language } from '../../src/corpus/model.ts';
import { placeName } from '../../src/corpus/places/place-name.ts';
import { createPlaces } from '../../src/corpus/places.ts';
import type { LoadedGeneration } from '../../src/retrieval/generation/load.ts';
import type { EngineFigures, RoomFigures } from './figures.ts';
import { timesOf } from './measure.ts';

const DAY = '2026-11-21';
const MOST = 10;

type Asked = Pick<Question, 'text' | 'language'>;

/** Times answers from figures through the whole way of a question: understood, looked up, worded, each sentence checked, cited. */
export async function measureStatistics(answer: Answerer, generation: LoadedGeneration): Promise<RoomFigures> {
  const questions = questionsOver(generation);
  for (const question of questions) await answer({ ...question, today: DAY });
  const took: number[] = [];
  let answered = 0;
  for (const question of questions) {
    const started = performance.now();
    const given: Answer = await answer({ ...question, today: DAY });
    took.push(performance.now() - started);
    if (given.status === 'answered') answered++;
  }
  const times = timesOf(took);
  const row: EngineFigures = {
    engine: 'figures',
    configuration: 'one question at a time over the corpus of record, no chat model',
    build: null,
    megabytes: null,
    milliseconds: times,
  };
  return {
    room: `statistics, ${questions.length} questions`,
    notes: [
      'Questions: each figure of the tables asked for by its names, in Vietnamese and in English.',
      'After a round over all of them that does not count.',
    ],
    engines: [row],
    checks: [
      {
        target: 'every question answered',
        measured: `${answered} of ${questions.length}`,
        holds: answered === questions.length,
      },
      {
        target: `p95 of an answer under ${MOST} ms`,
        measured: `${times.p95.toFixed(2)} ms`,
        holds: times.p95 < MOST,
      },
    ],
  };
}

function questionsOver({ observations, indicators, places: list }: LoadedGeneration): readonly Asked[] {
  const places = createPlaces(list);
  const labels = new Map(indicators.map(({ id, label }) => [id, label]));
  return observations.flatMap(({ place: id, indicator, period }) => {
    const place = places.byId(id);
    const label = labels.get(indicator);
    if (place === undefined || label === undefined) return [];
    return (['vi', 'en'] as const).map((language) =>
      asked(language, label[language].replace(/ \(.*\)$/u, ''), placeName(place, language), period),
    );
  });
}

function asked(language: Language, label: string, name: string, period: string): Asked {
  const text =
    language === 'vi'
      ? `${label} của ${name.replace(' (cũ)', '')} ${period.includes('-') ? 'giai đoạn' : 'năm'} ${period} là bao nhiêu?`
      : `What was the ${label} of ${name.replace(/^the former /u, '')} in ${period}?`;
  return { language, text };
}
