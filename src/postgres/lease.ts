import postgres from 'postgres';

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
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    // The connection is the lease: it is never changed for a younger one.
    idle_timeout: 0,
    max_lifetime: null,
    backoff: false,
    fetch_types: false,
    onnotice: () => undefined,
    connection: {
      application_name: 'hoi-xa lease',
      tcp_keepalives_idle: 4,
      tcp_keepalives_interval: 2,
      tcp_keepalives_count: 3,
    },
    onclose: () => lost(),
  });
  const lost = (): void => {
    if (!isHeld) return;
    isHeld = false;
    losses += 1;
    onChange?.(false);
    void regain();
  };
  const attempt = async (): Promise<boolean> => {
    if (own === null) {
      const [row] = await sql`select nextval('hoi_xa.owners')::integer as number`;
      own = Number(row?.['number']);
    }
    const [row] = await sql`select pg_try_advisory_lock(${space}, ${own}) as locked`;
    return row?.['locked'] === true;
  };
  const regain = async (): Promise<void> => {
    while (!ended && !isHeld) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      isHeld = !ended && (await attempt().catch(() => false));
    }
    if (!isHeld) return;
    since = performance.now();
    onChange?.(true);
    for (const go of waiters) go();
    waiters = [];
  };
  try {
    isHeld = await attempt();
  } catch (error) {
    ended = true;
    await sql.end({ timeout: 0 });
    throw error;
  }
  if (!isHeld || own === null) {
    ended = true;
    await sql.end({ timeout: 0 });
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
      await sql.end({ timeout: 2 });
    },
  };
}

/** The lease was away for too long. */
class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  readonly code = 'CONNECTION_CLOSED';
}
