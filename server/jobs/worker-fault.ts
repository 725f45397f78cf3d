import { InputRefused, problem } from '../../lib/problems.ts';

/** What ended a worker thread, as a refusal (`memoryExhausted`) where the input needed more memory than it may have. */
export function faultOf(error: Error): Error {
  const code = 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? new InputRefused(problem('memoryExhausted', 'file')) : error;
}
