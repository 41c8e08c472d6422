import type { Browser, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { signInAs, type Visitor, type VisitorOptions, visitorOf } from '../browser.ts';
import { picture } from '../desk.ts';
import { type PastPage, pastPage } from '../past-page.ts';
import type { Account, JourneyProgram } from '../program.ts';
import { demonstrationStage } from '../stage.ts';

/** A person of the demonstration in a browser of her own. */
export interface Person extends PastPage {
  readonly page: Page;
}

const personOf = async (program: JourneyProgram, browser: Browser, username: string, device: VisitorOptions['device']) => {
  const { page, complaints } = await visitorOf(browser, { origin: program.origin, ...(device ? { device } : {}) });
  await signInAs(page, program.account(username), device === 'phone' ? '/m/' : '/');
  const person: Person = { page, ...pastPage(page, program.origin) };
  return { person, complaints };
};

/**
 * For a file of tests about pages: one program with the demonstration, one browser, people by their user names as they are asked for.
 * After each test nothing may have gone wrong inside a page; a page whose test failed is kept as a picture.
 */
export const pages = () => {
  const stage = demonstrationStage();
  const people = new Map<string, Awaited<ReturnType<typeof personOf>>>();
  const strangers: Visitor[] = [];
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const [name, { person }] of people) await picture(person.page, `failed ${name} ${task.id}`);
    // what went wrong in one test is not told again in the next
    const told = [...people].map(([name, { complaints }]) => [name, complaints.splice(0)] as const);
    for (const [name, complaints] of told) expect(complaints, name).toEqual([]);
    const met = strangers.splice(0);
    if (task.result?.state === 'fail') for (const [at, { page }] of met.entries()) await picture(page, `failed stranger ${at} ${task.id}`);
    for (const { context } of met) await context.close();
    for (const { complaints } of met) expect(complaints, 'somebody not signed in').toEqual([]);
  });
  return {
    /** A window of its own in which nobody is signed in; it closes with the test. A bare address holds no passkey, so it has a name. */
    stranger: async (device?: VisitorOptions['device']): Promise<Page> => {
      const origin = stage.program.origin.replace('127.0.0.1', 'localhost');
      const visitor = await visitorOf(stage.browser, { origin, ...(device ? { device } : {}) });
      strangers.push(visitor);
      return visitor.page;
    },
    account: (username: string): Account => stage.program.account(username),
    /** The person with this user name, signed in at the desk or on the phone. */
    as: async (username: string, device?: VisitorOptions['device']): Promise<Person> => {
      const key = `${username} ${device ?? 'desk'}`;
      const known = people.get(key) ?? (await personOf(stage.program, stage.browser, username, device));
      people.set(key, known);
      return known.person;
    },
  };
};
