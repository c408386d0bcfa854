import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintCorpus } from '../../../src/retrieval/generation/fingerprint.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('changes with any byte, name or folder of the corpus, and with nothing else', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'schemes'));
  const file = join(folder, 'schemes', 'thẻ bảo hiểm.md');
  await writeFile(file, 'một');
  const seen = [await fingerprintCorpus([folder])];
  await writeFile(join(folder, '.DS_Store'), 'x');
  expect(await fingerprintCorpus([folder])).toBe(seen[0]);
  await writeFile(file, 'mót');
  seen.push(await fingerprintCorpus([folder]));
  await rename(file, join(folder, 'thẻ bảo hiểm.md'));
  seen.push(await fingerprintCorpus([folder]));
  seen.push(await fingerprintCorpus([folder, folder]));
  expect(new Set(seen).size).toBe(4);
});
