import { readFileSync } from 'node:fs';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});

/** An installed package and its licence as it states it. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Installed to develop only; not part of what runs. */
  readonly development: boolean;
}

/** Licences that what runs may be under: none of them asks anything of code that only uses the package. */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT AND OFL-1.1',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  'MPL-2.0',
  'Unlicense',
]);

/**
 * Every package of a lock file, those of all platforms included, sorted by name.
 * @throws {z.ZodError} when the file is no lock file of npm 7 or newer
 */
export function packagesOf(lockFile: string): readonly LicensedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(lockFile, 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path.startsWith('node_modules/'))
    .map(([path, { version = '', license = 'none stated', dev, devOptional }]) => ({
      name: path.split('node_modules/').at(-1) ?? path,
      version,
      licence: license,
      development: dev === true || devOptional === true,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** The licences as a page: what runs first, then what only developers install. */
export function licencesPage(packages: readonly LicensedPackage[]): string {
  return `# Licences of the packages

Written by \`npm run licences\` from \`package-lock.json\`; platform packages that one machine does not install are listed, too.

## What runs

${section(packages.filter(({ development }) => !development))}

## What only developers install

${section(packages.filter(({ development }) => development))}
`;
}

function section(packages: readonly LicensedPackage[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const lines = licences.map((licence) => {
    const names = [
      ...new Set(packages.filter((one) => one.licence === licence).map(({ name, version }) => `${name} ${version}`)),
    ];
    return `- **${licence}** (${names.length}): ${names.join(', ')}`;
  });
  return [`${packages.length} packages.`, '', ...lines].join('\n');
}
