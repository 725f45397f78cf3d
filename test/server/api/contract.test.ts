import assert from 'node:assert/strict';
import request, { type Response, type Test } from 'supertest';
import { operations } from '../../../server/api/operations.ts';
import { startForTest } from '../service-at-work.ts';
import { calls, type Call } from './calls.ts';
import {
  callsOf,
  checkerOf,
  servedDocument,
  type Checker,
  type Described,
  type DescribedParameter,
} from './described.ts';
import { startWorld, type World } from './world.ts';

describe('the described API', () => {
  let world: World;
  let described: ReadonlyMap<string, Described>;
  let checker: Checker;
  before(async () => {
    world = await startWorld();
    const document = await servedDocument(world.service);
    described = new Map(callsOf(document).map((one) => [one.operation.operationId, one]));
    checker = checkerOf(document);
  });
  after(() => world.service.end());

  const describedAs = (id: string): Described => {
    const found = described.get(id);
    assert.ok(found !== undefined, `${id} is not in the document`);
    return found;
  };
  const plainCall = (id: string): Call => {
    const [first] = calls[id]?.(world) ?? [];
    assert.ok(first !== undefined, `no call of ${id} is tested: add it to calls.ts`);
    return first;
  };
  const made = async (id: string, { path = {}, query, send }: Call): Promise<Response> => {
    const { method, path: address } = describedAs(id);
    const at = address.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(path[name] ?? assert.fail(name)),
    );
    const test = request(world.service.server)[method](query === undefined ? at : `${at}?${query}`);
    return send === undefined ? test : send(test);
  };

  it('is tested as a whole: each call of the document has calls here, and no other', () => {
    assert.deepEqual([...described.keys()].sort(), Object.keys(calls).sort());
    assert.equal(described.size, operations.length);
  });

  for (const { id } of operations) {
    it(`answers ${id} as described`, async () => {
      for (const call of calls[id]?.(world) ?? []) {
        const answer = await made(id, call);
        assert.equal(answer.status, call.status, told(id, answer));
        checker.check(describedAs(id), answer);
      }
    });

    it(`refuses parameters of ${id} that are of no use`, async () => {
      const call = plainCall(id);
      const refused = async (parameter: string, query: string, status = 400): Promise<void> => {
        const answer = await made(id, { ...call, query });
        assert.equal(answer.status, status, told(query, answer));
        checker.check(describedAs(id), answer);
        const document = JSON.parse(answer.text);
        if (document.type === '/problems/queryInvalid') assert.equal(document.errors[0].parameter, parameter);
      };
      await refused('colour', 'colour=red');
      for (const parameter of describedAs(id).operation.parameters.filter((one) => one.in === 'query')) {
        const { name } = parameter;
        await refused(name, `${encodeURIComponent(name)}=a&${encodeURIComponent(name)}=a`);
        const bad = badValueOf(parameter);
        if (bad !== null) await refused(name, `${name}=${encodeURIComponent(bad.value)}`, bad.status);
      }
    });

    it(`takes the examples of ${id}`, async () => {
      const { operation } = describedAs(id);
      const call = plainCall(id);
      for (const [type, { examples = {} }] of Object.entries(operation.requestBody?.content ?? {})) {
        for (const [name, { value }] of Object.entries(examples)) {
          const answer = await made(id, { ...call, query: '', send: sendExample(type, value) });
          assert.ok(answer.status === 200 || answer.status === 201, told(`${type} ${name}`, answer));
          checker.check(describedAs(id), answer);
        }
      }
      for (const { in: place, name, schema } of operation.parameters) {
        for (const value of schema.examples ?? []) {
          const query = new URLSearchParams(call.query);
          query.set(name, value);
          const answer = await made(
            id,
            place === 'path' ? { ...call, path: { [name]: value } } : { ...call, query: query.toString() },
          );
          // What was sent before is 200 where it was 201.
          const statuses = call.status === 201 ? [200, 201] : [call.status];
          assert.ok(statuses.includes(answer.status), told(`${name}=${value}`, answer));
        }
      }
    });
  }

  it('says 202 and where to ask, where the time for an answer is over', async () => {
    const hurried = await startForTest({ answerWithinMs: 0 });
    try {
      const answer = await request(hurried.server)
        .post('/api/v1/screenings')
        .type('text/csv')
        .send('Name,ISIN\nHIKVISION,CNE100000PM8\n');
      assert.equal(answer.status, 202);
      checker.check(describedAs('createScreening'), answer);
    } finally {
      await hurried.end();
    }
  });

  it('is answered with every part there is, so that each is checked', async () => {
    const { body } = await made('getReport', { status: 200, path: { id: world.rich } });
    for (const name of ['transactions', 'funds', 'changes', 'notCompared', 'problems', 'breaches', 'alerts'])
      assert.notEqual(body[name].length, 0, name);
    for (const name of ['alerts', 'lists', 'breaches']) assert.notEqual(body.apart[name].length, 0, name);
    assert.ok(body.alerts.some((one: object) => 'lookThrough' in one));
  });
});

/** Parameters that hold more than a word, and what the service says of a value that is none. */
const contents: Readonly<Record<string, { readonly value: string; readonly status: number }>> = {
  asOf: { value: 'yesterday', status: 400 },
  previousAsOf: { value: 'yesterday', status: 400 },
  cursor: { value: 'none', status: 400 },
  policy: { value: '{"colour":"red"}', status: 422 },
  whatIf: { value: 'one day', status: 422 },
};

/** A value that the schema of a parameter rules out; null where it takes any text. */
function badValueOf({ name, schema }: DescribedParameter): { value: string; status: number } | null {
  if (schema.enum !== undefined) return { value: 'none of them', status: 400 };
  if (schema.type === 'integer') return { value: 'many', status: 400 };
  if (schema.format === 'date') return { value: '2021-02-30', status: 400 };
  if (schema.maxLength !== undefined) return { value: 'x'.repeat(schema.maxLength + 1), status: 400 };
  return contents[name] ?? null;
}

/** What to say of an answer that is another than expected. */
function told(what: string, { text }: Response): string {
  return `${what}: ${(text ?? '').slice(0, 500)}`;
}

/** Sends an example as its type asks; lists in a form are files. */
function sendExample(type: string, value: unknown): (test: Test) => Test {
  if (!type.startsWith('multipart/'))
    return (test) => test.type(type).send(typeof value === 'string' ? value : JSON.stringify(value));
  assert.ok(typeof value === 'object' && value !== null);
  return (test) => {
    for (const [name, given] of Object.entries(value)) {
      if (Array.isArray(given))
        for (const text of given) test.attach(name, Buffer.from(String(text)), `${name}.csv`);
      else test.field(name, String(given));
    }
    return test;
  };
}
