import { SingleBar } from 'cli-progress';
import type { BuildStage } from '../src/retrieval/generation/build.ts';

const LABELS: Readonly<Record<BuildStage, string>> = {
  read: 'Reading files',
  words: 'Indexing words',
  embed: 'Embedding texts',
  graph: 'Building graph',
  write: 'Writing',
};

/** Without a terminal a line is written this often at most. */
const LINE_MS = 3_000;

export interface Progress {
  readonly tell: (stage: BuildStage, done: number, total: number) => void;
  readonly stop: () => void;
}

/** Shows how far a build is: a bar on a terminal, else a line now and then. */
export function showProgress(stream: NodeJS.WriteStream, note: (line: string) => void): Progress {
  return stream.isTTY ? bar(stream) : lines(note);
}

function bar(stream: NodeJS.WriteStream): Progress {
  let shown: BuildStage | null = null;
  const single = new SingleBar({
    stream,
    format: '{label} {bar} {value}/{total}',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    tell: (stage, done, total) => {
      if (stage !== shown) {
        single.stop();
        single.start(total, done, { label: LABELS[stage].padEnd(15) });
        shown = stage;
      }
      single.update(done);
    },
    stop: () => single.stop(),
  };
}

function lines(note: (line: string) => void): Progress {
  let last = performance.now();
  return {
    tell: (stage, done, total) => {
      if (performance.now() - last < LINE_MS) return;
      last = performance.now();
      note(`${LABELS[stage]}: ${done} of ${total}`);
    },
    stop: () => undefined,
  };
}
