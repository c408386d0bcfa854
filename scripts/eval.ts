import { runCommand } from './command-line.ts';

/**
 * Four evaluations under one name: `--retrieval DIR` measures retrieval alone, `--gate` the check of sentences, `--model` the configured
 * chat model beside no model, and without any of them the golden questions are asked.
 */
const given = process.argv.slice(2);
const asks = (option: string): boolean => given.some((word) => word === option || word.startsWith(`${option}=`));

if (asks('--retrieval')) await runCommand((await import('./eval/retrieval.ts')).retrievalCommand);
else if (asks('--gate')) await runCommand((await import('./eval/gate.ts')).gateCommand);
else if (asks('--model')) await runCommand((await import('./eval/model.ts')).modelCommand);
else await runCommand((await import('./eval/golden.ts')).goldenCommand);
