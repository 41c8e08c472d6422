import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';

// jsdom has no layout
Element.prototype.scrollIntoView ??= () => {};

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const mounted: (() => void)[] = [];
afterEach(() => {
  for (const unmount of mounted.splice(0)) unmount();
});

/** Draws components into a page of jsdom; gone again after the test. */
export const draw = async (what: ReactNode): Promise<HTMLElement> => {
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  mounted.push(() => {
    act(() => root.unmount());
    box.remove();
  });
  await act(async () => root.render(what));
  return box;
};

/** Lets promises and timers of the page come to rest. */
export const settle = async (ms = 0): Promise<void> => act(async () => new Promise(resolve => setTimeout(resolve, ms)));

/** Lets the page go on until `expected` no longer throws, ten seconds at most: a busy machine takes its time. */
export const eventually = async (expected: () => void): Promise<void> => {
  for (const end = performance.now() + 10_000; performance.now() < end; await settle(20)) {
    try {
      return expected();
    } catch {
      // not yet
    }
  }
  expected();
};

/** The one element whose accessible text or label is this. */
export const get = (box: ParentNode, selector: string, text?: string): HTMLElement => {
  const found = [...box.querySelectorAll<HTMLElement>(selector)].filter(
    e => text === undefined || e.textContent?.trim() === text || e.getAttribute('aria-label') === text,
  );
  if (found.length !== 1) throw new Error(`${found.length} of ${selector} ${text ?? ''}`);
  return found[0] as HTMLElement;
};

export const press = async (element: Element): Promise<void> => act(async () => (element as HTMLElement).click());

/** Types into a field as a person does: value and event. */
export const type = async (field: Element, text: string): Promise<void> => {
  await act(async () => {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
    setter?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

/** Presses a key somewhere; `composing`: while an input method is at work. */
export const key = async (target: Element, name: string, composing = false): Promise<void> => {
  await act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, isComposing: composing })),
  );
};

/** Leaves a field. */
export const leave = async (field: Element): Promise<void> => {
  await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
};
