import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDeployment } from '../../../scripts/deployment/check-files.ts';
import { copiesOf } from '../../../scripts/deployment/dockerfile.ts';

/** A copy of what the check reads, with one file changed. */
function changed(name: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hoi-xa-deploy-'));
  const needed = ['Dockerfile', '.dockerignore', 'compose.yaml', 'deploy', 'package.json', 'package-lock.json'];
  for (const one of [...needed, 'tsconfig.json', 'LICENSE', 'scripts', 'prompts', 'corpus', 'src/main.ts']) {
    cpSync(one, join(folder, one), { recursive: true });
  }
  writeFileSync(join(folder, name), change(readFileSync(name, 'utf8')));
  return folder;
}

describe('image and compose file', () => {
  it('name what is there', () => {
    expect(checkDeployment('.')).toEqual([]);
  });

  it.each([
    ['compose.yaml', 'CHAT_MODEL:', 'CHAT_MODAL:', 'does not know CHAT_MODAL'],
    ['compose.yaml', 'data:/app/data', 'date:/app/data', 'mounts date'],
    ['compose.yaml', 'caddy:2.10', 'caddy', 'without a version'],
    ['compose.yaml', '}/telegram', '}/tg', '/tg goes nowhere'],
    ['Dockerfile', 'src/main.ts', 'src/mein.ts', 'CMD starts'],
    ['Dockerfile', 'COPY prompts', 'COPY promts', 'promts is not there'],
    ['.dockerignore', '!corpus', '', 'keeps corpus out'],
  ])('%s with %s as %s is seen', (name, from, to, says) => {
    const faults = checkDeployment(changed(name, (text) => text.replace(from, to)));
    expect(faults.join('\n')).toContain(says);
  });

  it('copies from other stages are none of the project', () => {
    expect(copiesOf('COPY --from=build /a /b\nCOPY a b \\\n  ./\n')).toEqual([{ sources: ['a', 'b'], target: './' }]);
  });
});
