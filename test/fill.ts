import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { platformModule } from '#app/platform-module.ts';
import { campaignsModule } from '#modules/campaigns/index.ts';
import { catalogueModule } from '#modules/catalogue/index.ts';
import { demandsModule } from '#modules/demands/index.ts';
import { enterprisesModule } from '#modules/enterprises/index.ts';
import { papersModule } from '#modules/papers/index.ts';
import { questionnairesModule } from '#modules/questionnaires/index.ts';
import { reportsModule } from '#modules/reports/index.ts';
import { beginFill, issueFill, openFill, showFillCode } from '#modules/selffill/contract/operations-selffill.ts';
import { selffillModule } from '#modules/selffill/index.ts';
import { visitsModule } from '#modules/visits/index.ts';
import { newId } from '#platform/contract/ids.ts';
import { type Operation, pathOf } from '#platform/contract/operation.ts';
import { Problem, ProblemDetails } from '#platform/contract/problem.ts';
import type { ServerModule } from '#platform/server/module.ts';
import type { World } from './world.ts';

/** The rooms that 企业自填 needs. */
export const fillRooms: readonly ServerModule[] = [
  platformModule,
  enterprisesModule,
  catalogueModule,
  demandsModule,
  questionnairesModule,
  campaignsModule,
  visitsModule,
  selffillModule,
  papersModule,
  reportsModule,
];

export const secret = (): string => randomBytes(32).toString('base64url');

/** A phone at the enterprise: an address of its own and a jar of cookies, no account. */
export interface Phone {
  readonly cookies: Map<string, string>;
  call: <I extends z.ZodType, O extends z.ZodType>(op: Operation<I, O>, input: z.input<I>, commandId?: string) => Promise<z.output<O>>;
}

export const phoneOf = (world: World, address = '203.0.113.7'): Phone => {
  const cookies = new Map<string, string>();
  const call = async (op: Operation, input: unknown, commandId = newId()): Promise<unknown> => {
    const command = op.kind === 'command';
    const query = command ? '' : `?${new URLSearchParams(input as Record<string, string>)}`;
    const ask = (url: string) =>
      world.app.inject({
        method: command ? 'POST' : 'GET',
        url,
        remoteAddress: address,
        cookies: Object.fromEntries(cookies),
        ...(command ? { headers: { 'idempotency-key': commandId }, payload: input as object } : {}),
      });
    const first = await ask(pathOf(op) + query);
    // As browsers do: without its cookie the call is led to the path of older ones.
    const response = first.statusCode === 307 ? await ask(String(first.headers.location)) : first;
    for (const { name, value } of response.cookies) value === '' ? cookies.delete(name) : cookies.set(name, value);
    if (response.statusCode < 400) return op.output.parse(response.json());
    const { code, status, params, fields } = ProblemDetails.parse(response.json());
    throw new Problem(code, status, params ?? {}, fields ?? []);
  };
  return { cookies, call: call as Phone['call'] };
};

export interface Issued {
  linkId: string;
  visitId: string;
  token: string;
}

/** The officer issues a link for an entry of the list. */
export const issuedLink = async (world: World, rosterId: string): Promise<Issued> => {
  const token = secret();
  const answer = await world.as('officer').call(issueFill, { links: [{ id: newId(), visitId: newId(), rosterId, token }] });
  const told = answer.issued[0];
  if (!told) throw new Error('no link');
  return { linkId: told.id, visitId: told.visitId, token };
};

/** A new code from the officer's screen. */
export const codeOf = async (world: World, linkId: string): Promise<string> =>
  (await world.as('officer').call(showFillCode, { linkId })).code ?? '';

/** A phone that has opened the link, read the notice and said who it is. */
export const openedPhone = async (
  world: World,
  link: { linkId: string; token: string; code?: string },
  who: { name: string; department: string; address?: string } = { name: '张三', department: '质量部' },
): Promise<Phone> => {
  const phone = phoneOf(world, who.address);
  await phone.call(openFill, { token: link.token, code: link.code ?? (await codeOf(world, link.linkId)), session: secret() });
  await phone.call(beginFill, { linkId: link.linkId, name: who.name, department: who.department, noticed: true });
  return phone;
};
