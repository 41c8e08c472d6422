import { createElement, type FunctionComponent } from 'react';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { type Slot, type SlotPart, useSlot } from '#platform/web/slots.ts';

const made = new WeakMap<object, unknown>();

/** The component of a part in a slot; one for each part, so that it keeps its state. */
export const slotComponent = <P extends object>({ part }: SlotPart<P>): FunctionComponent<P> => {
  const known = (made.get(part) as FunctionComponent<P> | undefined) ?? lazyPart<P>(part);
  made.set(part, known);
  return known;
};

/** What rooms to the right put into a slot of a desk page, in its order. */
export const SlotParts = <P extends object, H extends object>({ of, give }: { of: Slot<P, H>; give: P }) => (
  <>{useSlot(of).map(part => createElement(slotComponent(part), { key: part.key, ...give }))}</>
);
