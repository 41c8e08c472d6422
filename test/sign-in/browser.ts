import type { z } from 'zod';
import { createAuthority } from '#modules/people/contract/authority.ts';
import { seedAccount } from '#modules/people/contract/operations-accounts.ts';
import type { Role } from '#modules/people/contract/role.ts';
import { signIn } from '#modules/people/contract/session.ts';
import { permissionMatrix } from '#modules/people/server/matrix.ts';
import { peopleModule } from '#modules/people/server/module.ts';
import { resolveActor } from '#modules/people/server/sign-in/resolve-actor.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Operation, pathOf } from '#platform/contract/operation.ts';
import { Problem } from '#platform/contract/problem.ts';
import { systemActor } from '#platform/server/actors.ts';
import { openWorld, type World } from '#test/world.ts';

/** A browser with a cookie jar, at an address of its own. */
export interface Browser {
  readonly cookie: () => string | undefined;
  readonly setCookie: (value: string | undefined) => void;
  call: <I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>, commandId?: string) => Promise<z.output<O>>;
}

/** @param address where the browser sits; wrong passwords are counted by it */
export const browserOf = (world: World, address = '192.0.2.10', headers: Record<string, string> = {}): Browser => {
  let cookie: string | undefined;
  const call = async (op: Operation, input: unknown, commandId: string = newId()): Promise<unknown> => {
    const params = new URLSearchParams(Object.entries((input ?? {}) as Record<string, string>).map(([k, v]) => [k, String(v)]));
    const response = await world.app.inject({
      remoteAddress: address,
      headers: {
        ...headers,
        ...(cookie ? { cookie: `sid=${cookie}` } : {}),
        ...(op.kind === 'command' ? { 'idempotency-key': commandId } : {}),
      },
      ...(op.kind === 'command'
        ? { method: 'POST' as const, url: pathOf(op), payload: input as object }
        : { method: 'GET' as const, url: `${pathOf(op)}?${params}` }),
    });
    const set = response.cookies.find(c => c.name === 'sid');
    if (set) cookie = set.value === '' ? undefined : set.value;
    if (response.statusCode >= 400) {
      const body = response.json();
      throw new Problem(body.code, response.statusCode, body.params ?? {}, body.fields ?? []);
    }
    if (op.kind === 'download') return { fileName: '', mediaType: String(response.headers['content-type']), body: response.rawPayload };
    return op.output.parse(response.json());
  };
  return {
    cookie: () => cookie,
    setCookie: value => {
      cookie = value;
    },
    call: call as Browser['call'],
  };
};

/** A password that no rule refuses. */
export const goodPassword = '西溪湿地三十里梅花香';
export const bureauOf: Readonly<Record<string, string>> = {
  '330105': '01930000-0000-7000-8000-000000330105',
  '330106': '01930000-0000-7000-8000-000000330106',
};

/** This room alone, with real sign-in. */
export const openPeople = async (): Promise<World> => {
  permissionMatrix([peopleModule]);
  const world = await openWorld({
    modules: [peopleModule],
    authenticate: (credentials, { pool, now }) => resolveActor({ ...credentials, pool, now }),
  });
  for (const [regionCode, id] of Object.entries(bureauOf)) {
    await asSystem(world, createAuthority, { id, parentId: null, kind: 'bureau', name: `${regionCode} 市场监督管理局`, regionCode });
  }
  return world;
};

export const asSystem = async <I extends z.ZodType, O extends z.ZodType>(
  world: World,
  op: Operation<I, O>,
  input: z.input<I>,
): Promise<void> => {
  await world.door.call(op.name, {
    actor: systemActor('seed'),
    input,
    commandId: newId(),
    requestId: newId(),
    locale: 'zh-CN',
    source: { address: '127.0.0.1', agent: 'test', origin: '' },
  });
};

/** An account that may work at once. @returns its id */
export const addPerson = async (world: World, username: string, role: Role, regionCode = '330105'): Promise<string> => {
  const id = newId();
  const unitId = bureauOf[regionCode] ?? '';
  await asSystem(world, seedAccount, { id, username, name: `${username} 先生`, unitId, password: goodPassword, role, regionCode });
  return id;
};

/** Signs in with the password alone. */
export const signedIn = async (world: World, username: string, address?: string): Promise<Browser> => {
  const browser = browserOf(world, address);
  await browser.call(signIn, { username, password: goodPassword });
  return browser;
};
