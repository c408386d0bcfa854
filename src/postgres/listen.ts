import { setTimeout } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { driver } from './driver.ts';

/** Milliseconds between two tries to reach the server again. */
const AGAIN = 1000;

/**
 * Hears the notifications of a channel on a connection of its own, which is made again when it is lost.
 * @param heard at each notification, and each time that listening begins: something may have been missed before
 * @returns a function that ends it
 */
export function listen(config: ClientConfig, channel: string, heard: () => void): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const keepListening = async (): Promise<void> => {
    while (!signal.aborted) {
      await listenOnce(config, channel, heard, signal).catch(() => undefined);
      await setTimeout(AGAIN, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = keepListening();
  return async () => {
    ending.abort();
    await ended;
  };
}

/** Resolves when the connection is lost or the signal given. */
async function listenOnce(
  config: ClientConfig,
  channel: string,
  heard: () => void,
  signal: AbortSignal,
): Promise<void> {
  const client = new (driver().Client)(config);
  client.on('error', () => undefined);
  client.on('notification', heard);
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    heard();
    await lost;
  } finally {
    await client.end().catch(() => undefined);
  }
}
