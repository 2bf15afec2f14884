import type { Pulse, TablePulse } from '../../shared/protocol/live.ts';
import { Presence } from './presence.ts';

/**
 * The passing facts of one conference: who is here and how the tables get on. They are told at most once a second,
 * whatever happens, and phones get counts only, so that their cost does not grow with the number of people.
 */
export class Pulses {
  readonly presence = new Presence();
  readonly #tables = new Map<string, Map<string, TablePulse>>();
  readonly #tell: () => void;
  readonly #everyMs: number;
  #timer: NodeJS.Timeout | undefined;
  #due = false;

  constructor(tell: () => void, everyMs = 1_000) {
    this.#tell = tell;
    this.#everyMs = everyMs;
  }

  tableChanged(stepId: string, groupId: string, table: TablePulse): void {
    const tables = this.#tables.get(stepId) ?? new Map<string, TablePulse>();
    this.#tables.set(stepId, tables.set(groupId, table));
    this.changed();
  }

  changed(): void {
    this.#due = true;
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#due) return;
      this.#due = false;
      this.#tell();
    }, this.#everyMs);
    this.#timer.unref();
  }

  forPhones(): Pulse {
    return { present: this.presence.count };
  }

  forHosts(): Pulse {
    return { ...this.forPhones(), online: this.presence.online };
  }

  forDesks(stepId: string | null, warning: Pulse['warning'], desks: number): Pulse {
    const tables = stepId === null ? undefined : this.#tables.get(stepId);
    return {
      ...this.forHosts(),
      tables: Object.fromEntries(tables ?? []),
      desks,
      ...(warning ? { warning } : {}),
    };
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
