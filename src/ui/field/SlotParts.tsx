import { type Slot, useSlot } from '#platform/web/slots.ts';
import { LazyPart } from './LazyPart.tsx';

interface SlotPartsProps<P extends object, H extends object> {
  of: Slot<P, H>;
  give: P;
  /** Nothing stands in their place while they are fetched. */
  quiet?: boolean;
}

/** What rooms to the right put into a slot of a phone page, in its order. */
export const SlotParts = <P extends object, H extends object>({ of, give, quiet = false }: SlotPartsProps<P, H>) => (
  <>
    {useSlot(of).map(part => (
      <LazyPart key={part.key} load={part.part} of={give} quiet={quiet} />
    ))}
  </>
);
