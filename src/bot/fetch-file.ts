import type { Api } from 'grammy';

const PATIENCE = 60_000;
const MOST_BYTES = 20 * 1024 * 1024;

/** Fetches a file that somebody sent. @param download takes the path that Telegram gave */
export function createFileFetcher(
  api: Api,
  download: (path: string) => Promise<Uint8Array>,
): (fileId: string) => Promise<Uint8Array> {
  return async (fileId) => {
    const { file_path: path } = await api.getFile(fileId);
    if (path === undefined) throw new Error('Telegram gave no path for a file');
    return download(path);
  };
}

/** Fetches an address of Telegram's. The address holds the token, so no error of this function says where it went. */
export async function downloadFile(url: string): Promise<Uint8Array> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    if (!reply.ok) throw new Error('refused');
    const bytes = new Uint8Array(await reply.arrayBuffer());
    if (bytes.length > MOST_BYTES) throw new Error('too large');
    return bytes;
  } catch {
    throw new Error('a file could not be fetched from Telegram');
  }
}
