import { startPlayground } from '../../../src/playground/playground.ts';
import { startServer } from '../../../test/support/postgres/server.ts';
import { startFleet } from './fleet.ts';
import { startGateway } from './gateway.ts';
import type { ReplicaOptions } from './replica.ts';
import { type PeopleOptions, type Seen, writeAll } from './people.ts';

export interface RunOptions {
  readonly replicas: number;
  readonly people: PeopleOptions;
  /** Share of updates that are delivered twice. */
  readonly repeated: number;
  /** Milliseconds between two kills, at least: the one killed before is waited for, so that it answers again. */
  readonly killEvery: number;
  /** Most kills. */
  readonly kills: number;
  /** Milliseconds after the beginning at which the database is restarted; null: not. */
  readonly restartAfter: number | null;
  /** Milliseconds after the beginning at which one replica is told to end; null: not. */
  readonly replaceAfter: number | null;
  readonly answers: ReplicaOptions['answers'];
  /** Milliseconds after its start in which a replica takes nobody for dead. */
  readonly settling: number;
  readonly random: () => number;
  readonly note: (line: string) => void;
}

export interface RunFigures extends Seen {
  readonly repeats: number;
  readonly kills: number;
  readonly restarts: number;
  /** What the replicas logged as errors. */
  readonly errors: string;
}

/**
 * Several replicas behind a gateway, over a real PostgreSQL and the local Bot API, all on free ports and in folders of their own; replicas
 * are killed and the database is restarted while people write.
 */
export async function runReplicas(options: RunOptions): Promise<RunFigures> {
  const { note, random } = options;
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const database = await startServer({ max_connections: '100' });
    ends.push(database.stop);
    const playground = await startPlayground({ port: 0, now: Date.now, onError: () => undefined });
    ends.push(() => playground.close());
    let ports: readonly number[] = [];
    const gateway = await startGateway(() => ports, options.repeated, random);
    ends.push(() => gateway.close());
    const fleet = await startFleet(options.replicas, {
      databaseUrl: database.url,
      apiRoot: playground.apiRoot,
      token: playground.token,
      webhook: gateway.address,
      secret: 'bi-mat-cua-webhook',
      answers: options.answers,
      settling: options.settling,
    });
    ends.push(() => fleet.end());
    ports = fleet.ports;
    await fleet.ready();
    note(`${options.replicas} replicas are ready`);
    const killing = setInterval(() => {
      const victim = (fleet.kills + 1) % options.replicas;
      if (fleet.kills >= options.kills) return;
      void fleet.isWhole().then((isWhole) => {
        if (isWhole && fleet.kills < options.kills) fleet.kill(victim);
      });
    }, options.killEvery);
    let restarts = 0;
    const timers = [
      after(options.restartAfter, () => {
        database.restart().then(
          () => {
            restarts += 1;
            note('the database was restarted');
          },
          () => note('the database could not be restarted'),
        );
      }),
      after(options.replaceAfter, () => fleet.replace(0)),
    ];
    const seen = await writeAll(playground, options.people);
    clearInterval(killing);
    for (const timer of timers) clearTimeout(timer);
    return { ...seen, repeats: gateway.repeats, kills: fleet.kills, restarts, errors: fleet.errors() };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const after = (milliseconds: number | null, act: () => void): NodeJS.Timeout | undefined =>
  milliseconds === null ? undefined : setTimeout(act, milliseconds);
