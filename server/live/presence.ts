/** Who is connected to a conference now, counted by person and not by connection. */
export class Presence {
  readonly #connections = new Map<string, number>();

  /** True when the person was away before. */
  arrive(personId: string): boolean {
    const count = this.#connections.get(personId) ?? 0;
    this.#connections.set(personId, count + 1);
    return count === 0;
  }

  /** True when it was the person's last connection. */
  leave(personId: string): boolean {
    const count = (this.#connections.get(personId) ?? 1) - 1;
    if (count > 0) this.#connections.set(personId, count);
    else this.#connections.delete(personId);
    return count <= 0;
  }

  get online(): readonly string[] {
    return [...this.#connections.keys()];
  }

  get count(): number {
    return this.#connections.size;
  }
}
