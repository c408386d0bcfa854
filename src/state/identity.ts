import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keyed hash of a Telegram id, 32 hex digits. The state file alone names nobody. */
export type PersonKey = string;

/** Turns ids into keys, and chat ids into sealed addresses that only this secret opens. */
export interface Identity {
  keyOf(id: number): PersonKey;
  seal(chat: number): Uint8Array;
  /** The chat id; null when it was sealed under another secret. */
  open(sealed: Uint8Array): number | null;
}

const NONCE = 12;
const TAG = 16;

/** @param secret at least 16 characters */
export function createIdentity(secret: string): Identity {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'hoi-xa address', 32));
  return {
    keyOf: (id) => createHmac('sha256', secret).update(`person:${id}`).digest('hex').slice(0, 32),
    seal: (chat) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(String(chat), 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (sealed) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
        decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
        const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
        return Number(text);
      } catch {
        return null;
      }
    },
  };
}
