import { options, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export { Fragment } from 'preact';
export { useCallback, useEffect, useId, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';

/**
 * The little of React that the phone's pages use, on Preact: the build puts this in the place of `react` and `react-dom/client`.
 * It is smaller than preact/compat; a page that names something else does not build.
 */
export const useSyncExternalStore = <T>(watch: (listener: () => void) => () => void, get: () => T): T => {
  const [, draw] = useState({});
  const value = get();
  useLayoutEffect(() => {
    const onChange = (): void => {
      if (!Object.is(get(), value)) draw({});
    };
    onChange();
    return watch(onChange);
  }, [watch, get, value]);
  return value;
};

/** As `react-dom/client` has it. */
export const createRoot = (parent: Element): { render: (what: unknown) => void } => ({ render: what => render(what as never, parent) });

const isTyped = /^(?:input|textarea)$/;
const isPicked = /^(?:checkbox|radio|file)$/;
const before = options.vnode;

// React's onChange is told at every key; the browser's only when the field is left.
options.vnode = vnode => {
  const { type, props } = vnode as { type: unknown; props: Record<string, unknown> };
  if (typeof type === 'string' && isTyped.test(type) && props['onChange'] && !isPicked.test(String(props['type'] ?? ''))) {
    props['onInput'] = props['onChange'];
    delete props['onChange'];
  }
  before?.(vnode);
};
