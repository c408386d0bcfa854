import pino from 'pino';
import { Failure } from './failure.ts';

/**
 * What may stand in a log beside a fixed message. No text of people, no payloads, no addresses with tokens in them:
 * a field that is not on this list is not written.
 */
export interface LogFields {
  readonly update?: number;
  /** Hashed id of a person or chat, never the id itself. */
  readonly user?: string;
  readonly status?: string;
  readonly route?: string;
  readonly step?: string;
  readonly method?: string;
  readonly model?: string;
  readonly generation?: string;
  readonly reason?: string;
  readonly passages?: readonly string[];
  readonly sources?: readonly string[];
  readonly ms?: number;
  readonly count?: number;
  readonly total?: number;
  readonly bytes?: number;
  readonly attempt?: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly port?: number;
  readonly signal?: string;
  readonly error?: unknown;
}

const ALLOWED: Readonly<Record<keyof LogFields, true>> = {
  update: true,
  user: true,
  status: true,
  route: true,
  step: true,
  method: true,
  model: true,
  generation: true,
  reason: true,
  passages: true,
  sources: true,
  ms: true,
  count: true,
  total: true,
  bytes: true,
  attempt: true,
  inputTokens: true,
  outputTokens: true,
  port: true,
  signal: true,
  error: true,
};

/** Messages are fixed sentences written in the code, never built from what people or servers said. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** A logger that adds these fields to each line. */
  child(fields: LogFields): Logger;
}

/** What of an error may be logged: its kind, its codes and where it was thrown, never its message or payload. */
function errorFields(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const fields: Record<string, unknown> = { kind: error.name };
  if (error instanceof Failure) fields['what'] = error.line;
  for (const key of ['code', 'errno', 'syscall', 'status', 'error_code', 'method'] as const) {
    const value: unknown = key in error ? Reflect.get(error, key) : undefined;
    if (typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,40}$/.test(value))) fields[key] = value;
  }
  fields['at'] = framesOf(error);
  if (error.cause !== undefined && depth < 3) fields['cause'] = errorFields(error.cause, depth + 1);
  return fields;
}

/** Places in the code; the message, which comes first in a stack and may look like anything, is cut off. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? '';
  const start = stack.indexOf(error.message);
  if (start < 0) return [];
  const frames = stack.slice(start + error.message.length);
  return [...frames.matchAll(/^ {4}at (?:.*\()?((?:file:\/\/|node:|\/)[^\s()]+:\d+:\d+)\)?$/gm)]
    .map((match) => match[1] ?? '')
    .slice(0, 5);
}

/** Ids and names of kinds have no blanks; what has is somebody's sentence. */
const isName = (value: unknown): value is string => typeof value === 'string' && /^\S{1,200}$/.test(value);

function allowed(fields: LogFields): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!Object.hasOwn(ALLOWED, key) || value === undefined) continue;
    if (key === 'error') kept['error'] = errorFields(value);
    else if (typeof value === 'number') kept[key] = value;
    else if (isName(value)) kept[key] = value;
    else if (Array.isArray(value)) kept[key] = value.filter(isName).slice(0, 20);
  }
  return kept;
}

/** @param destination where the lines go; standard error when absent */
export function createLogger(
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent',
  destination: { write(line: string): void } = pino.destination({ dest: 2, sync: true }),
): Logger {
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return withFields(lines, {});
}

function withFields(lines: pino.Logger, fixed: LogFields): Logger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) => {
      lines[level](allowed({ ...fixed, ...fields }), message);
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: (fields) => withFields(lines, { ...fixed, ...fields }),
  };
}
