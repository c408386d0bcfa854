import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/supply/audit-report.ts';
import { ALLOWED, licencesPage, packagesOf } from '../../../scripts/supply/licences.ts';

const packages = packagesOf('package-lock.json');

describe('licences', () => {
  it('stand in docs/licences.md as the lock file has them', () => {
    expect(readFileSync('docs/licences.md', 'utf8'), 'run: npm run licences').toBe(licencesPage(packages));
  });

  it('of what runs are among the allowed ones', () => {
    const running = packages.filter(({ development }) => !development);
    expect(running.length).toBeGreaterThan(20);
    expect(running.filter(({ licence }) => !ALLOWED.has(licence))).toEqual([]);
  });

  it('are told apart by what runs and what only developers install', () => {
    const page = licencesPage([
      { name: 'b', version: '2.0.0', licence: 'MIT', development: false },
      { name: 'a', version: '1.0.0', licence: 'GPL-3.0', development: true },
    ]);
    const [running = '', developing = ''] = page.split('## What only developers install');
    expect(running).toContain('- **MIT** (1): b 2.0.0');
    expect(developing).toContain('- **GPL-3.0** (1): a 1.0.0');
    expect(developing).not.toContain('b 2.0.0');
  });
});

describe('the reasons for dependencies', () => {
  it('stand in the README, one for each that runs', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const table = readFileSync('README.md', 'utf8').split('## Dependencies')[1]?.split('\n## ')[0] ?? '';
    const named = new Set([...table.matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
    const without = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !named.has(name));
    expect(without).toEqual([]);
  });

  it('lead to exact versions', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    const versions = Object.values({
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.devDependencies,
    });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(String(version)))).toEqual([]);
  });
});

describe('npm audit', () => {
  it('names packages with holes', () => {
    const output = JSON.stringify({
      vulnerabilities: { lop: { severity: 'high', range: '<1.0.0', via: [] } },
      metadata: {},
    });
    expect(readAudit(output)).toEqual({ kind: 'holes', packages: ['lop <1.0.0 (high)'] });
  });

  it('is clean without one', () => {
    expect(readAudit(JSON.stringify({ vulnerabilities: {}, metadata: {} }))).toEqual({ kind: 'clean' });
  });

  it.each([
    [
      'a registry that refuses',
      { message: '405 Method Not Allowed - POST https://example.org/x' },
      '405 Method Not Allowed',
    ],
    ['a registry without the endpoint', { error: { code: 'ENOAUDIT', summary: 'not implemented' } }, 'not implemented'],
    ['something else', [1], 'no answer that can be read'],
  ])('is not offered: %s', (_, output, why) => {
    expect(readAudit(JSON.stringify(output))).toEqual({ kind: 'not offered', why });
  });

  it('is not offered where npm prints nothing', () => {
    expect(readAudit('')).toEqual({ kind: 'not offered', why: 'no answer that can be read' });
  });
});
