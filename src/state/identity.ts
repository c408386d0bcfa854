import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keyed hash of a Telegram id, 32 hex digits. The state file alone names nobody. */
export type PersonKey = string;

/** Turns ids into keys, and chat ids into sealed addresses that only this secret opens. */
export interface Identity {
  keyOf(id: number): PersonKey;
  seal(chat: number): Uint8Array;
  /** The chat id; null when it was sealed under another secret. */
  open(sealed: Uint8Array): number | null;
  sealText(text: string): Uint8Array;
  /** Null when it was sealed under another secret. */
  openText(sealed: Uint8Array): string | null;
  /** The same under the same secret, for programs to see that they share it; says nothing of the secret. */
  readonly fingerprint: string;
}

const NONCE = 12;
const TAG = 16;

/** @param secret at least 16 characters */
export function createIdentity(secret: string): Identity {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'hoi-xa address', 32));
  const seal = (text: string): Uint8Array => {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  };
  const open = (sealed: Uint8Array): string | null => {
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
      decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  };
  return {
    keyOf: (id) => createHmac('sha256', secret).update(`person:${id}`).digest('hex').slice(0, 32),
    seal: (chat) => seal(String(chat)),
    open: (sealed) => {
      const text = open(sealed);
      return text === null ? null : Number(text);
    },
    sealText: seal,
    openText: open,
    fingerprint: createHmac('sha256', secret).update('fingerprint').digest('hex').slice(0, 16),
  };
}
