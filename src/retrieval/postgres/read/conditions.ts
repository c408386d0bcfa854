import { arrayLiteral } from '../../../postgres/array-literal.ts';
import type { SearchRequest } from '../../model.ts';
import type { Tables } from '../tables.ts';

/** Parameters of a statement, in order; `add` gives a parameter's name. */
export interface Parameters {
  readonly values: (string | number)[];
  add(value: string | number | readonly (string | number | null)[], type: string): string;
}

/** No parameters yet. */
export function createParameters(): Parameters {
  const values: Parameters['values'] = [];
  return {
    values,
    add: (value, type) => `$${values.push(typeof value === 'object' ? arrayLiteral(value) : value)}::${type}`,
  };
}

/** What a passage must be to be found: in force on the day, about the places or the whole country, no entry of a register. */
export function fits(passage: string, { day, places }: SearchRequest, parameters: Parameters): string {
  const conditions = [`${passage}.findable`];
  if (day !== null) {
    const on = parameters.add(day, 'date');
    conditions.push(`(${passage}.effective_from is null or ${passage}.effective_from <= ${on})`);
    conditions.push(`(${passage}.effective_to is null or ${passage}.effective_to >= ${on})`);
  }
  if (places.length > 0) {
    conditions.push(`(${passage}.places = '{}' or ${passage}.places && ${parameters.add(places, 'text[]')})`);
  }
  return conditions.join(' and ');
}

/** Less passages whose document has a translation into the language asked that fits as well. */
export function readable(
  passage: string,
  request: SearchRequest,
  { passages }: Tables,
  parameters: Parameters,
): string {
  const language = parameters.add(request.language, 'text');
  return `(${passage}.language = ${language} or ${passage}.partner is null or not exists (
    select from ${passages} twin where twin.document = ${passage}.partner and ${fits('twin', request, parameters)}))`;
}
