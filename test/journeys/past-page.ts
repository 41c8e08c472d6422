import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What a person may do past her page. */
export interface PastPage {
  /** Calls a command as this person: to prepare what a page then shows. */
  readonly act: <A>(operation: string, input: object) => Promise<A>;
  /** Asks a query as this person: what the server holds after an act in the page. */
  readonly read: <A>(operation: string, input?: Readonly<Record<string, string>>) => Promise<A>;
}

const addressOf = (operation: string): string => `/api/${operation.replaceAll('.', '/')}`;

/** Calls operations as who is signed in on the page, whose address is of this origin. */
export const pastPage = (page: Page, origin: string): PastPage => ({
  act: async (operation, input) => {
    const headers = { 'idempotency-key': randomUUID(), origin };
    const answer = await page.request.post(`${origin}${addressOf(operation)}`, { headers, data: input });
    if (!answer.ok()) throw new Error(`${operation} ${answer.status()} ${await answer.text()}`);
    return answer.json();
  },
  read: async (operation, input = {}) => {
    const answer = await page.request.get(`${origin}${addressOf(operation)}?${new URLSearchParams(input)}`);
    if (!answer.ok()) throw new Error(`${operation} ${answer.status()} ${await answer.text()}`);
    return answer.json();
  },
});
