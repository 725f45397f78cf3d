import assert from 'node:assert/strict';

/** An event as it was sent. */
export interface SentEvent {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly state: string; readonly rowsRead: number | null };
}

/** The events of a stream until it ends. Throws where the connection breaks instead. */
export async function* eventsAt(url: string, options: RequestInit = {}): AsyncGenerator<SentEvent> {
  const answer = await fetch(url, options);
  assert.equal(answer.status, 200);
  assert.deepEqual(
    ['content-type', 'cache-control', 'x-accel-buffering'].map((name) => answer.headers.get(name)),
    ['text/event-stream', 'no-store', 'no'],
  );
  assert.ok(answer.body !== null);
  let text = '';
  for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) continue;
      const { id, event, data } =
        /^id: (?<id>\d+)\nevent: (?<event>\w+)\ndata: (?<data>.*)$/.exec(block)?.groups ?? {};
      assert.ok(id !== undefined && event !== undefined && data !== undefined, block);
      yield { id, event, data: JSON.parse(data) };
    }
  }
  assert.equal(text, '');
}

/** All events of a stream, once it has ended. */
export async function everyEventAt(url: string): Promise<SentEvent[]> {
  const events: SentEvent[] = [];
  for await (const event of eventsAt(url)) events.push(event);
  return events;
}
