import type { Transformer } from 'grammy';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Status } from '../answer/model.ts';
import type { Received } from '../state/inbox/inbox.ts';

/** What is counted for an operator: numbers under fixed names, nothing of people. */
export interface Metrics {
  received(kind: Received['kind']): void;
  /** An update was handled within so many seconds. */
  handled(seconds: number): void;
  answered(status: Status): void;
  /** Counts calls to Telegram. */
  readonly wire: Transformer;
  /** What `/metrics` shows, in the format of Prometheus. */
  text(): Promise<string>;
}

/** What is looked up whenever the numbers are asked for. */
export interface Observed {
  readonly running: () => number;
  readonly waiting: () => number;
  readonly isReady: () => boolean;
  readonly generation: () => { readonly documents: number; readonly passages: number };
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** Counters of one bot in a registry of its own. */
export function createMetrics(observed: Observed): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = (name: string, help: string, label: string) =>
    new Counter({ name: `hoi_xa_${name}`, help, labelNames: [label], registers });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `hoi_xa_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  const received = counter('updates_total', 'Updates that came in, by what became of them', 'result');
  const answered = counter('answers_total', 'Questions answered, by status', 'status');
  const calls = new Counter({
    name: 'hoi_xa_telegram_calls_total',
    help: 'Calls to the Bot API, by method and outcome',
    labelNames: ['method', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'hoi_xa_handling_seconds',
    help: 'Time from the turn of an update to its end',
    buckets: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  gauge('updates_running', 'Updates being handled by this program', observed.running);
  gauge('updates_waiting', 'Updates that wait, in all programs', observed.waiting);
  gauge('ready', '1 when this program can do its work', () => (observed.isReady() ? 1 : 0));
  gauge('index_documents', 'Documents of the index in use', () => observed.generation().documents);
  gauge('index_passages', 'Passages of the index in use', () => observed.generation().passages);
  return {
    received: (kind) => received.inc({ result: kind }),
    handled: (value) => seconds.observe(value),
    answered: (status) => answered.inc({ status }),
    wire: async (previous, method, payload, signal) => {
      try {
        const reply = await previous(method, payload, signal);
        calls.inc({ method, outcome: reply.ok ? 'ok' : String(reply.error_code) });
        return reply;
      } catch (error) {
        calls.inc({ method, outcome: 'failed' });
        throw error;
      }
    },
    text: () => register.metrics(),
  };
}
