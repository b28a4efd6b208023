import { browser } from 'wxt/browser';
import * as z from 'zod';
import { AppError } from '../model/app-error';
import { errorFrom, fail, type Outcome } from '../model/outcome';
import { type AnswerOf, contract, type RequestOf, type RequestType } from './contract';

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: AppError }),
]);

/** Asks the background. Never throws: no listener, a killed worker and an answer of the wrong shape are errors as values. */
export async function send<K extends RequestType>(request: RequestOf<K>): Promise<Outcome<AnswerOf<K>>> {
  const raw = await browser.runtime
    .sendMessage(request)
    .catch((thrown: unknown) => ({ ok: false, error: errorFrom(thrown) }));
  const answer = Answer.safeParse(raw);
  if (!answer.success) return fail('bad-message', `The background gave no answer to ${request.type}.`);
  if (!answer.data.ok) return answer.data;
  const value = contract[request.type].answer.safeParse(answer.data.value);
  if (!value.success) return fail('bad-message', `The background's answer to ${request.type} has the wrong shape.`);
  return { ok: true, value: value.data };
}
