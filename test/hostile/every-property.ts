import type { Application } from '../../src/application.ts';
import { addressProperty } from './properties/addresses.ts';
import { buttonProperty } from './properties/buttons.ts';
import { exportProperty } from './properties/exports.ts';
import { fileProperty } from './properties/files.ts';
import { markupProperty } from './properties/markup.ts';
import { nameProperty } from './properties/names.ts';
import { patternProperty } from './properties/patterns.ts';
import { questionProperty } from './properties/questions.ts';
import { webhookProperty } from './properties/webhook.ts';
import type { Property, Tally } from './property.ts';

/**
 * Runs every property, each with its share of the cases.
 * @param log everything that the application has logged so far
 */
export async function runEveryProperty(
  cases: number,
  seed: number,
  application: Pick<Application, 'answer'>,
  log: () => string,
): Promise<readonly Tally[]> {
  const webhook = webhookProperty();
  const properties: readonly Property[] = [
    questionProperty(application, log),
    markupProperty,
    buttonProperty(),
    webhook.property,
    nameProperty,
    fileProperty,
    exportProperty,
    addressProperty,
    patternProperty,
  ];
  const all = properties.reduce((sum, { share }) => sum + share, 0);
  const tallies: Tally[] = [];
  try {
    for (const one of properties) tallies.push(await one.run(Math.ceil((cases * one.share) / all), seed));
  } finally {
    await webhook.close();
  }
  return tallies;
}
