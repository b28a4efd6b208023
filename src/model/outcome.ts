/** Why something could not be done. The CLI's page errors are the first seven. */
export const errorCodes = [
  'bad-address',
  'unreachable',
  'certificate',
  'timeout',
  'not-html',
  'blocked',
  'crashed',
  'not-auditable',
  'grant-ended',
  'navigated',
  'aborted',
  'storage',
  'bad-message',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error as a value. Its schema, for where one comes from outside: `app-error.ts`. */
export interface AppError {
  readonly code: ErrorCode;
  /** One sentence for a person, without markup. */
  readonly message: string;
}

/** The result of anything that may fail across a boundary. Nothing throws across one. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export function ok<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, message } };
}

/** An unknown thrown value as an `AppError`; an abort keeps its meaning. */
export function errorFrom(thrown: unknown, code: ErrorCode = 'internal'): AppError {
  if (thrown instanceof Error && (thrown.name === 'AbortError' || thrown.name === 'TimeoutError')) {
    return { code: thrown.name === 'TimeoutError' ? 'timeout' : 'aborted', message: thrown.message };
  }
  return { code, message: thrown instanceof Error ? thrown.message : String(thrown) };
}
