/**
 * Stands for zod on the phone, where shapes are not checked: every schema is the same thing that answers itself to any call and
 * hands values through. The build puts it in zod's place; the server checks everything.
 */
const anything: unknown = new Proxy(() => anything, {
  get: (_, key) =>
    key === 'parse'
      ? (value: unknown) => value
      : key === 'safeParse'
        ? (data: unknown) => ({ success: true, data })
        : key === 'shape' || key === 'options'
          ? anything
          : key === Symbol.iterator
            ? function* () {}
            : anything,
});

export const z = anything;
