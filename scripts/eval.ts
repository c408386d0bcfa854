import { runCommand } from './command-line.ts';

/**
 * Five evaluations under one name: `--retrieval DIR` measures retrieval alone, `--gate` the check of sentences, `--model` the configured
 * chat model beside no model, `--adversarial` what is asked in bad faith or on false grounds, and without any of them the golden questions are asked.
 */
const given = process.argv.slice(2);
const asks = (option: string): boolean => given.some((word) => word === option || word.startsWith(`${option}=`));

if (asks('--retrieval')) await runCommand((await import('./eval/retrieval/command.ts')).retrievalCommand);
else if (asks('--gate')) await runCommand((await import('./eval/gate/command.ts')).gateCommand);
else if (asks('--model')) await runCommand((await import('./eval/model.ts')).modelCommand);
else if (asks('--adversarial')) await runCommand((await import('./eval/adversarial.ts')).adversarialCommand);
else await runCommand((await import('./eval/golden.ts')).goldenCommand);
