import type { Locator, Page, Response, Route } from 'playwright-core';

/** A form as the walk met it: how it is opened again. */
export interface Met {
  readonly name: string;
  readonly address: string;
  /** Name of the button that opens it; undefined: it stands on the page. */
  readonly button: string | undefined;
}

/** What a command would have sent; nothing is written while the walk tries. */
interface Caught {
  readonly path: string;
  readonly body: string;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const refusal = {
  status: 409,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: 'held', status: 409, code: 'platform.problem.held', params: {} }),
};

/** Holds back every command, and remembers it. */
export const holdCommands = async (
  page: Page,
): Promise<{ last: () => Caught | undefined; forget: () => void; letGo: () => Promise<void> }> => {
  let caught: Caught | undefined;
  const hold = async (route: Route): Promise<void> => {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    caught = { path: new URL(request.url()).pathname, body: request.postData() ?? '' };
    return route.fulfill(refusal);
  };
  await page.route('**/api/**', hold);
  return {
    last: () => caught,
    forget: () => {
      caught = undefined;
    },
    letGo: () => page.unroute('**/api/**', hold),
  };
};

const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 4_000 }).catch(() => {});
};

/** Goes to a page, and presses what opens the form. */
export const openForm = async (page: Page, { address, button }: Pick<Met, 'address' | 'button'>): Promise<void> => {
  await page.goto(address);
  await page.locator('h1').first().waitFor({ timeout: 20_000 });
  await settle(page);
  if (button === undefined) return;
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).first().click({ timeout: 5_000 });
  await page
    .locator('form[data-form]')
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => {});
};

const formsHere = (page: Page): Promise<string[]> =>
  page.locator('form[data-form]:visible').evaluateAll(forms => forms.map(f => f.getAttribute('data-form') ?? ''));

/** Buttons of the page that may open a form, one of each name. */
const buttonsOf = async (page: Page): Promise<string[]> => {
  const names = await page
    .getByRole('main')
    .locator('button:visible:not([type=submit]):enabled:not(form button)')
    .evaluateAll(all => all.map(b => (b.getAttribute('aria-label') ?? b.textContent ?? '').trim()));
  const seen = new Set<string>();
  return names.filter(n => {
    const kind = n.replace(/\d+/g, '#');
    if (n === '' || n.length > 30 || seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
};

/** The forms that a page holds or opens, each once. Commands must be held back: buttons are pressed that act at once. */
export const formsAt = async (page: Page, address: string, known: ReadonlySet<string>): Promise<Met[]> => {
  await openForm(page, { address, button: undefined });
  const met = new Map<string, Met>();
  for (const name of await formsHere(page)) if (!known.has(name)) met.set(name, { name, address, button: undefined });
  const buttons = (await buttonsOf(page)).slice(0, 14);
  for (const button of buttons) {
    try {
      await openForm(page, { address, button });
    } catch {
      continue;
    }
    if (new URL(page.url()).pathname !== address.split('?')[0]) continue;
    for (const name of await formsHere(page)) if (!known.has(name) && !met.has(name)) met.set(name, { name, address, button });
  }
  return [...met.values()];
};

type Kind = 'day' | 'number' | 'choice' | 'choices' | 'radio' | 'check' | 'text';
interface Field {
  readonly label: string;
  readonly kind: Kind;
  readonly box: Locator;
}

const kinds: readonly (readonly [Kind, string])[] = [
  ['day', '.ant-picker input'],
  ['number', 'input.pp-number, .pp-number input'],
  ['choices', '.ant-select-multiple'],
  ['choice', '.ant-select'],
  ['radio', 'input[type=radio]'],
  ['check', 'input[type=checkbox]'],
  ['text', 'textarea, input:not([type=hidden]):not([type=file])'],
];

/** The fields of a form that a person can change now. */
export const fieldsOf = async (form: Locator): Promise<Field[]> => {
  const items = await form.locator('.ant-form-item:visible').all();
  const found: Field[] = [];
  for (const item of items) {
    // An item that holds others is no field of its own.
    if ((await item.locator('.ant-form-item').count()) > 0) continue;
    for (const [kind, selector] of kinds) {
      const box = item.locator(selector).first();
      if ((await box.count()) === 0) continue;
      const off =
        kind === 'choice' || kind === 'choices'
          ? await box.evaluate(e => e.classList.contains('ant-select-disabled'))
          : await box.isDisabled();
      const label = (
        (await item
          .locator('label')
          .first()
          .textContent({ timeout: 500 })
          .catch(() => null)) ?? ''
      ).trim();
      if (!off) found.push({ label: label || `${kind} ${found.length + 1}`, kind, box });
      break;
    }
  }
  return found;
};

/** What a field shows. */
export const shown = async ({ kind, box }: Field): Promise<string> => {
  if (kind === 'choice' || kind === 'choices')
    return box.evaluate(e =>
      [...e.querySelectorAll('.ant-select-selection-item, .ant-select-content-value')].map(x => x.textContent).join('|'),
    );
  if (kind === 'check') return String(await box.isChecked());
  if (kind === 'radio')
    return box.evaluate(e => {
      const all = [...(e.closest('.ant-form-item')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
      return all.map(r => (r.checked ? '1' : '0')).join('');
    });
  return box.inputValue();
};

const pickOther = async (page: Page, { box }: Field): Promise<boolean> => {
  await box.click();
  const options = page.locator(
    '.ant-select-dropdown:visible .ant-select-item-option:not(.ant-select-item-option-selected):not(.ant-select-item-option-disabled)',
  );
  const has = await options
    .first()
    .waitFor({ timeout: 2_000 })
    .then(
      () => true,
      () => false,
    );
  if (has) await options.first().click();
  const list = page.locator('.ant-select-dropdown:visible');
  await list.waitFor({ state: 'hidden', timeout: 1_000 }).catch(() => {});
  // In a dialog an Escape without an open list would close the dialog itself.
  if ((await list.count()) > 0) await box.locator('input').first().press('Escape');
  return has;
};

const typeDay = async (page: Page, { box }: Field): Promise<boolean> => {
  const before = await box.inputValue();
  const timed = await box.evaluate(
    e => /:/.test((e as HTMLInputElement).value + (e as HTMLInputElement).placeholder) || e.getAttribute('size') === '18',
  );
  const day = before.startsWith('2026-12-05') ? '2026年12月6日' : '2026.12.5';
  await box.fill(timed ? `${day} 10:45` : day);
  await box.press('Enter');
  await box.blur();
  await page
    .locator('.ant-picker-dropdown:visible')
    .waitFor({ state: 'hidden', timeout: 1_500 })
    .catch(() => {});
  return (await box.inputValue()) !== before;
};

const other = (text: string, kind: Kind, inputMode: string | null): string => {
  if (kind === 'number') return String((Number(text.replace(/[^\d.-]/g, '')) || 0) + 1);
  if (inputMode === 'tel') return text.endsWith('5678') ? '13812345679' : '13812345678';
  if (inputMode === 'numeric') return text.endsWith('1') ? '330105123456782' : '330105123456781';
  return text.length > 20 ? text.slice(0, -1) : `${text}改`;
};

/** Changes one field to something else, as a person would. False: it has no other value to take. */
export const changeField = async (page: Page, field: Field): Promise<boolean> => {
  const { kind, box } = field;
  if (kind === 'choice' || kind === 'choices') return pickOther(page, field);
  if (kind === 'day') return typeDay(page, field);
  if (kind === 'check') {
    await box.evaluate(e => (e as HTMLInputElement).click());
    return true;
  }
  if (kind === 'radio') {
    return box.evaluate(e => {
      const all = [...(e.closest('.ant-form-item')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
      const next = all.find(r => !r.checked && !r.disabled);
      next?.click();
      return next !== undefined;
    });
  }
  const before = await box.inputValue();
  await box.fill(other(before, kind, await box.getAttribute('inputmode')));
  await box.blur();
  return (await box.inputValue()) !== before;
};

/** Fills in what is empty and asked for. */
const fillRequired = async (page: Page, form: Locator): Promise<void> => {
  for (const field of await fieldsOf(form)) {
    const empty = field.kind === 'radio' ? !(await shown(field)).includes('1') : (await shown(field)) === '';
    if (empty && field.kind !== 'check') await changeField(page, field).catch(() => false);
  }
};

type Held = Awaited<ReturnType<typeof holdCommands>>;

/** Presses the form's one button, and answers what would be sent; undefined: the form did not let it go. */
const submitted = async (page: Page, form: Locator, held: Held): Promise<string | undefined> => {
  held.forget();
  await form.locator('button[type=submit]').first().click();
  for (let i = 0; i < 20 && held.last() === undefined; i += 1) await page.waitForTimeout(100);
  await page.waitForTimeout(100);
  return held.last()?.body;
};

/**
 * Tries a form: each field is changed alone, and what would be sent must be another thing each time.
 * @returns faults in words; `edits`: it changes a record that is there, and names the revision that it saw
 */
export const tryForm = async (page: Page, met: Met, held: Held): Promise<{ faults: string[]; edits: boolean; tried: number }> => {
  const where = `${met.name} at ${met.address}${met.button ? ` (${met.button})` : ''}`;
  await openForm(page, met);
  const form = page.locator(`form[data-form="${met.name}"]`).first();
  await fillRequired(page, form);
  const [first, again] = [await submitted(page, form, held), await submitted(page, form, held)];
  if (first === undefined || again === undefined) {
    const said = (await form.locator('.ant-form-item-explain-error:visible').allTextContents()).join(' ');
    return { faults: [`${where}: nothing was sent. ${said}`], edits: false, tried: 0 };
  }
  // Where each press makes new ids, they say nothing.
  const plain = (body: string): string => (first === again ? body : body.replace(uuid, '#'));
  let before = plain(again);
  const faults: string[] = [];
  let tried = 0;
  for (const field of await fieldsOf(form)) {
    const changed = await changeField(page, field).catch(() => false);
    if (!changed) continue;
    const body = await submitted(page, form, held);
    tried += 1;
    if (body === undefined) faults.push(`${where}: with ${field.label} changed nothing is sent`);
    else if (plain(body) === before) faults.push(`${where}: ${field.label} changed alone is lost`);
    if (body !== undefined) before = plain(body);
  }
  return { faults, edits: /"(?:base)?(?:revision|version)":/i.test(first), tried };
};

/** Presses the button and waits for what the server says; undefined: nothing was sent. */
const handedIn = async (page: Page, form: Locator): Promise<Response | undefined> => {
  const answer = page.waitForResponse(r => r.request().method() === 'POST' && r.url().includes('/api/'), { timeout: 8_000 });
  await form.locator('button[type=submit]').first().click();
  return answer.catch(() => undefined);
};

/** Fields that stand refused, by their labels. */
const refusedIn = (form: Locator): Promise<string[]> =>
  form.locator('.ant-form-item-has-error label').evaluateAll(all => all.map(l => (l.textContent ?? '').trim()));

/**
 * Saves a form of a record for real with each field changed, opens it anew, and compares what it shows. A value that is refused beside its
 * field is said, not lost: the rest is then saved without it.
 * @param keepsNot labels of fields that belong to the act and not to the record
 */
export const saveAndCompare = async (page: Page, met: Met, keepsNot: readonly string[]): Promise<string[]> => {
  const where = `${met.name} at ${met.address}`;
  let refused: string[] = [];
  // Some values are judged only when those before them have passed.
  for (let at = 0; at < 4; at += 1) {
    await openForm(page, met);
    const form = page.locator(`form[data-form="${met.name}"]`).first();
    const wanted = new Map<string, string>();
    for (const field of await fieldsOf(form)) {
      if (refused.includes(field.label)) continue;
      await changeField(page, field).catch(() => false);
      if (!keepsNot.includes(field.label)) wanted.set(field.label, await shown(field));
    }
    const response = await handedIn(page, form);
    if (response?.ok()) {
      await settle(page);
      await openForm(page, met);
      const now = await fieldsOf(page.locator(`form[data-form="${met.name}"]`).first());
      const there = await Promise.all(now.map(async field => ({ label: field.label, is: await shown(field) })));
      return there.flatMap(({ label, is }) => {
        const asked = wanted.get(label);
        return asked === undefined || is === asked ? [] : [`${where}: ${label} was saved as ${asked} and is ${is}`];
      });
    }
    // The answer comes before the page has marked the field.
    await form
      .locator('.ant-form-item-has-error')
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => {});
    const now = await refusedIn(form);
    refused = [...refused, ...now];
    if (now.length === 0 || at === 3)
      return [`${where}: not saved: ${response ? await response.text() : `nothing was sent. ${refused.join(' ')}`}`];
  }
  return [];
};
