import { runCommand } from './command-line.ts';

/** Two evaluations under one name: `--retrieval DIR` measures retrieval alone, without it the golden questions are asked. */
const retrieval = process.argv.slice(2).some((word) => word === '--retrieval' || word.startsWith('--retrieval='));

if (retrieval) await runCommand((await import('./eval/retrieval.ts')).retrievalCommand);
else await runCommand((await import('./eval/golden.ts')).goldenCommand);
