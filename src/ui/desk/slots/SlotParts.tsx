import { createElement, type FunctionComponent, Suspense } from 'react';
import { lazyPage, lazyPart } from '#platform/web/desk/lazy-page.ts';
import { type Slot, type SlotPart, useSlot } from '#platform/web/slots.ts';

const made = new WeakMap<object, unknown>();

/** The component of a part in a slot; one for each part, so that it keeps its state. */
export const slotComponent = <P extends object>({ part }: SlotPart<P>): FunctionComponent<P> => {
  const known = (made.get(part) as FunctionComponent<P> | undefined) ?? lazyPart<P>(part);
  made.set(part, known);
  return known;
};

const fetched = new WeakMap<object, unknown>();

/** The same without a place of its own while it is on its way: those of one slot come together. */
const partOf = <P extends object>({ part }: SlotPart<P>): FunctionComponent<P> => {
  const known = (fetched.get(part) ?? lazyPage(part)) as FunctionComponent<P>;
  fetched.set(part, known);
  return known;
};

/** What rooms to the right put into a slot of a desk page, in its order; all at once, so that no button moves under a finger. */
export const SlotParts = <P extends object, H extends object>({ of, give }: { of: Slot<P, H>; give: P }) => (
  <Suspense>{useSlot(of).map(part => createElement(partOf(part), { key: part.key, ...give }))}</Suspense>
);
