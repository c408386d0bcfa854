import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareFolder } from './support/whole-program.ts';

/** The program as a process of its own. */
interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

describe('npm start without a token', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    folder = await prepareFolder(process.cwd());
  }, 60_000);
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  function start(port: string): Running {
    const { TELEGRAM_BOT_TOKEN: _, ...environment } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', join('src', 'main.ts')], {
      cwd: folder,
      env: { ...environment, PORT: port },
    });
    children.push(child);
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { child, output: () => output, errors: () => errors, ended };
  }

  it('prints the address of the page, serves it, and ends cleanly when told to', async () => {
    const program = start('0');
    const address = () => /http:\/\/localhost:\d+/u.exec(program.output())?.[0];
    await expect.poll(address, { timeout: 20_000 }).toBeDefined();
    await expect.poll(program.errors, { timeout: 20_000 }).toContain('Listening');
    expect(await (await fetch(`${address()}/`)).text()).toContain('<title>Hỏi Xã</title>');
    const port = new URL(address() ?? '').port;
    const second = start(port);
    expect(await second.ended).toBe(1);
    expect(second.errors()).toContain(`Port ${port} is taken`);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  }, 60_000);
});
