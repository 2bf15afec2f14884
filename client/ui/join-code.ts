/** Characters of a join code. */
export const joinCodeLength = 6;

/** What was typed, as the server knows it: capitals and digits only. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** `K7F 3MQ`, also while it is being typed. */
export function formatCode(code: string): string {
  return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
