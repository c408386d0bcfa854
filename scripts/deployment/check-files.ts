import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { environmentSchema } from '../../src/config/environment.ts';
import { copiesOf, linesOf } from './dockerfile.ts';

const service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
});
const compose = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()).default({}),
});

/** Looks at Dockerfile, compose file and Caddyfile of a project: does what they name exist, and does the bot know its variables? */
export function checkDeployment(folder: string): readonly string[] {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const parsed = compose.safeParse(parse(read('compose.yaml')));
  if (!parsed.success) return [`compose.yaml: ${z.prettifyError(parsed.error)}`];
  const { services, volumes } = parsed.data;
  const faults: string[] = [];
  for (const [name, { image, build, depends_on, volumes: mounts }] of Object.entries(services)) {
    if (image === undefined && build === undefined) faults.push(`compose.yaml: ${name} has no image`);
    if (image !== undefined && build === undefined && !/:[\w.-]*\d/u.test(image)) {
      faults.push(`compose.yaml: ${name} has an image without a version`);
    }
    for (const other of Object.keys(depends_on)) {
      if (services[other] === undefined) faults.push(`compose.yaml: ${name} depends on ${other}, which is not there`);
    }
    for (const mount of mounts) {
      const [from = ''] = mount.split(':');
      const isThere = from.startsWith('.') ? existsSync(join(folder, from)) : from in volumes;
      if (!isThere) faults.push(`compose.yaml: ${name} mounts ${from}, which is not there`);
    }
  }
  for (const variable of Object.keys(services['bot']?.environment ?? {})) {
    if (!(variable in environmentSchema.shape)) faults.push(`compose.yaml: the bot does not know ${variable}`);
  }
  const path = /TELEGRAM_WEBHOOK_URL: https:\/\/[^/]+(\/\S+)/u.exec(read('compose.yaml'))?.[1] ?? '';
  if (!read('deploy/Caddyfile').includes(`handle ${path} {`)) faults.push(`Caddyfile: ${path} goes nowhere`);
  return [...faults, ...checkDockerfile(read('Dockerfile'), read('.dockerignore'), folder)];
}

function checkDockerfile(dockerfile: string, ignore: string, folder: string): readonly string[] {
  const faults: string[] = [];
  const letIn = new Set(ignore.split('\n').filter((line) => line.startsWith('!')));
  for (const source of copiesOf(dockerfile).flatMap(({ sources }) => sources)) {
    if (!existsSync(join(folder, source))) faults.push(`Dockerfile: ${source} is not there`);
    if (!letIn.has(`!${source}`)) faults.push(`.dockerignore: keeps ${source} out`);
  }
  const command = linesOf(dockerfile).find((line) => line.startsWith('CMD '));
  const words = z.array(z.string()).parse(JSON.parse(command?.slice(4) ?? '[]'));
  if (!existsSync(join(folder, words.at(-1) ?? '?'))) faults.push('Dockerfile: CMD starts what is not there');
  return faults;
}
