import { writeNumber } from '../../language/write-number.ts';
import type { Language, Observation } from '../model.ts';
import type { Indicator } from '../observations.ts';

const words = {
  vi: {
    share: '{value} trong {of}',
    range: '{value} đến {to}',
    bounds: { about: 'khoảng ', nearly: 'gần ', more_than: 'hơn ' },
    fell: { result: 'giảm', derived: 'giảm', estimate: 'ước giảm', forecast: 'dự kiến giảm' },
    rose: { result: 'tăng', derived: 'tăng', estimate: 'ước tăng', forecast: 'dự kiến tăng' },
    average: 'bình quân ',
    by: '',
  },
  en: {
    share: '{value} of {of}',
    range: '{value} to {to}',
    bounds: { about: 'about ', nearly: 'nearly ', more_than: 'more than ' },
    fell: { result: 'fell', derived: 'fell', estimate: 'was estimated to fall', forecast: 'was expected to fall' },
    rose: { result: 'rose', derived: 'rose', estimate: 'was estimated to rise', forecast: 'was expected to rise' },
    average: 'on average ',
    by: 'by ',
  },
} as const;

/** Whether an indicator tells how another one moved. */
export function isChange(indicator: Indicator): boolean {
  return indicator.id.endsWith('_change');
}

/**
 * The figure of an observation with its unit and bound, as a language writes it: `hơn 7.000 tỷ đồng`, `47 of 88 communes`,
 * `giảm 5,85 điểm phần trăm`, `fell by 4 to 5 percentage points`.
 */
export function writeValue(observation: Observation, indicator: Indicator, language: Language): string {
  const word = words[language];
  const { value, valueTo, of, qualifier } = observation;
  const write = (figure: number): string => writeNumber(isChange(indicator) ? Math.abs(figure) : figure, language);
  const figure =
    of !== null
      ? word.share.replace('{value}', write(value)).replace('{of}', write(of))
      : valueTo !== null
        ? word.range.replace('{value}', write(value)).replace('{to}', write(valueTo))
        : write(value);
  const unit = indicator.unitLabel[language];
  const bound = qualifier === null ? '' : word.bounds[qualifier];
  return `${movement(observation, indicator, language)}${bound}${figure}${unit === '%' ? '' : ' '}${unit}`;
}

function movement({ value, kind }: Observation, indicator: Indicator, language: Language): string {
  if (!isChange(indicator)) return '';
  const word = words[language];
  const average = indicator.id.includes('average') ? word.average : '';
  return `${(value < 0 ? word.fell : word.rose)[kind]} ${average}${word.by}`;
}
