import { connect } from '../../../src/postgres/connect.ts';
import { copyGeneration } from '../../../src/retrieval/postgres/write/copy-generation.ts';

/*
 * A process of its own. Arguments: address of the database, data folder. Tells how far it is; prints one line of JSON.
 */
const [url = '', dataFolder = ''] = process.argv.slice(2);
const sql = connect(url, { connections: 4 });
const starts: Record<string, number> = {};
const begun = performance.now();
await copyGeneration({
  sql,
  dataFolder,
  onProgress: (stage) => {
    if (starts[stage] !== undefined) return;
    starts[stage] = performance.now();
    process.stderr.write(`  copying ${stage}\n`);
  },
});
await sql.end();
const end = performance.now();
process.stdout.write(
  JSON.stringify({ seconds: (end - begun) / 1000, graphSeconds: (end - (starts['graph'] ?? end)) / 1000 }),
);
