import type { Client } from 'pg';
import { configOf } from './connect.ts';
import { driver } from './driver.ts';
import { withCode } from './lost-connection.ts';

export interface LeaseOptions {
  readonly url: string;
  /** First half of the keys of its locks. */
  readonly space: number;
  /** Told when the connection was lost, and when it is held again. */
  readonly onChange?: (held: boolean) => void;
}

/** A number that is this program's own as long as one connection lives: the server lets go of it the moment the program dies. */
export interface Lease {
  readonly number: number;
  readonly isHeld: boolean;
  /** Since when it is held without a break, as `performance.now()` tells time. */
  readonly since: number;
  /** How often the connection was lost. */
  readonly losses: number;
  /** The server does not show it any more: takes it again. */
  doubt(): void;
  /** Resolves when it is held (again). @throws when it is ended, or still away after so many milliseconds */
  held(within: number): Promise<void>;
  end(): Promise<void>;
}

/** Seconds to wait for a connection. */
const PATIENCE = 5;
/** Milliseconds between two tries to get it back. */
const AGAIN = 250;

/**
 * Takes a lease and keeps it: a lost connection is made again under the same number. The server notices a machine that is gone without
 * a word after ten seconds.
 * @param number null: the next of `hoi_xa.owners`
 * @returns null when another program has that number
 */
export async function takeLease({ url, space, onChange }: LeaseOptions, number: number | null): Promise<Lease | null> {
  let isHeld = false;
  let losses = 0;
  let since = performance.now();
  let ended = false;
  let own = number;
  let waiters: (() => void)[] = [];
  let client: Client | null = null;
  const lost = (): void => {
    if (!isHeld) return;
    isHeld = false;
    losses += 1;
    onChange?.(false);
    void regain();
  };
  const attempt = async (): Promise<boolean> => {
    client ??= await open(url, (which) => {
      if (client !== which) return;
      client = null;
      lost();
    });
    if (own === null) {
      const { rows } = await client.query<{ number: number }>("select nextval('hoi_xa.owners')::integer as number");
      own = rows[0]?.number ?? null;
    }
    const text = 'select pg_try_advisory_lock($1, $2) as locked';
    const { rows } = await client.query<{ locked: boolean }>(text, [space, own]);
    return rows[0]?.locked === true;
  };
  const close = async (): Promise<void> => {
    const last = client;
    client = null;
    await last?.end().catch(() => undefined);
  };
  const regain = async (): Promise<void> => {
    while (!ended && !isHeld) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      isHeld = !ended && (await attempt().catch(() => false));
    }
    if (ended) {
      // Ended while the connection was being made again.
      isHeld = false;
      await close();
    }
    if (!isHeld) return;
    since = performance.now();
    onChange?.(true);
    for (const go of waiters) go();
    waiters = [];
  };
  try {
    isHeld = await attempt().catch(withCode);
  } catch (error) {
    ended = true;
    await close();
    throw error;
  }
  if (!isHeld || own === null) {
    ended = true;
    await close();
    return null;
  }
  return {
    number: own,
    get isHeld() {
      return isHeld;
    },
    get since() {
      return since;
    },
    get losses() {
      return losses;
    },
    doubt: lost,
    held: async (within) => {
      if (isHeld) return;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new LeaseLost()), within);
      });
      await Promise.race([new Promise<void>((resolve) => waiters.push(resolve)), late]).finally(() =>
        clearTimeout(timer),
      );
    },
    end: async () => {
      ended = true;
      isHeld = false;
      await close();
    },
  };
}

/** The lease was away for too long. */
class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  readonly code = 'CONNECTION_CLOSED';
}

/** A connection that lives as long as nobody ends it; the server notices within ten seconds when its machine is gone. */
async function open(url: string, onEnd: (client: Client) => void): Promise<Client> {
  const client = new (driver().Client)({
    ...configOf(url, PATIENCE, 'hoi-xa lease'),
    options: '-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3',
  });
  client.on('error', () => undefined);
  client.once('end', () => onEnd(client));
  await client.connect();
  return client;
}
