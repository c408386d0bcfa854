import { lookup as lookUpName } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { basename } from 'node:path';

/** What an address gave. */
export type Fetched =
  | { readonly kind: 'fetched'; readonly name: string; readonly bytes: Uint8Array; readonly url: string }
  | { readonly kind: 'refused'; readonly why: 'address' | 'too_large' | 'status' | 'unreachable' };

export interface FetchOptions {
  /** Most bytes that are taken. */
  readonly maxBytes: number;
  /** Whether this machine may speak to an IP address; tests allow their own. */
  readonly isPublic?: (address: string) => boolean;
  /** Longest that all of it may take, redirects too, milliseconds. */
  readonly patience?: number;
}

const REDIRECTS = 3;
const PATIENCE = 30_000;

/** Networks of this machine and its neighbours, and those that carry their addresses inside of others. */
const INSIDE = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/3',
  ipv6: '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 2001::/32 2002::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8',
};

function blocksOf(family: keyof typeof INSIDE): BlockList {
  const list = new BlockList();
  for (const block of INSIDE[family].split(' ')) {
    const [net = '', bits] = block.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

/** Whether an address lies outside of this machine and its network. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  return !blocksOf(family).check(address, family);
}

/**
 * Fetches a page or a file that somebody named. The address that a name stands for is checked when the connection is made, so no
 * name and no redirect leads into the inside of a network.
 */
export async function fetchPage(url: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.patience ?? PATIENCE);
  let at = url;
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const reply = await request(at, signal, options);
    if ('kind' in reply) return reply;
    const { statusCode = 0, headers } = reply;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined && URL.canParse(headers.location, at)) {
      reply.destroy();
      at = new URL(headers.location, at).href;
      continue;
    }
    if (statusCode !== 200) {
      reply.destroy();
      return { kind: 'refused', why: 'status' };
    }
    return read(reply, at, options.maxBytes);
  }
  return { kind: 'refused', why: 'status' };
}

function request(
  url: string,
  signal: AbortSignal,
  { isPublic = isPublicAddress }: FetchOptions,
): Promise<IncomingMessage | (Fetched & { kind: 'refused' })> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const host = parsed?.hostname.replace(/^\[|\]$/gu, '') ?? '';
  if (parsed === null || !/^https?:$/u.test(parsed.protocol) || (isIP(host) !== 0 && !isPublic(host))) {
    return Promise.resolve({ kind: 'refused', why: 'address' });
  }
  let isInternal = false;
  const lookup: LookupFunction = (name, settings, done) => {
    lookUpName(name, { ...settings, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const [first] = addresses;
      isInternal = first === undefined || !addresses.every(({ address }) => isPublic(address));
      if (isInternal || first === undefined) return done(new Error('not a public address'), '', 0);
      if (settings.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
  return new Promise((resolve) => {
    const get = parsed.protocol === 'https:' ? getSecure : getPlain;
    const asked = get(parsed, { lookup, signal, headers: { 'user-agent': 'hoi-xa' } }, resolve);
    asked.on('error', () => resolve({ kind: 'refused', why: isInternal ? 'address' : 'unreachable' }));
  });
}

async function read(reply: IncomingMessage, url: string, maxBytes: number): Promise<Fetched> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of reply) {
      const bytes = Buffer.from(part as Uint8Array);
      size += bytes.length;
      if (size > maxBytes) {
        reply.destroy();
        return { kind: 'refused', why: 'too_large' };
      }
      parts.push(bytes);
    }
  } catch {
    return { kind: 'refused', why: 'unreachable' };
  }
  return { kind: 'fetched', name: nameOf(url, reply.headers['content-type'] ?? ''), bytes: Buffer.concat(parts), url };
}

/** A file name with an ending that tells the format. */
function nameOf(url: string, type: string): string {
  const name = basename(new URL(url).pathname);
  if (/\.(?:pdf|docx|xlsx|csv|md|txt|html?)$/iu.test(name)) return name;
  const ending = [
    [/pdf/u, 'pdf'],
    [/wordprocessingml/u, 'docx'],
    [/spreadsheetml/u, 'xlsx'],
    [/csv/u, 'csv'],
    [/markdown/u, 'md'],
    [/text\/plain/u, 'txt'],
  ].find(([pattern]) => pattern instanceof RegExp && pattern.test(type))?.[1];
  return `${name === '' ? 'page' : name}.${typeof ending === 'string' ? ending : 'html'}`;
}
