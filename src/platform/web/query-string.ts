/**
 * Input of a query as a query string: scalars plain, arrays by repeated keys, objects as JSON; what is undefined or null is left out.
 * The server's `decodeQuery` reads it back by the operation's input shape.
 */
export const encodeQuery = (input: Readonly<Record<string, unknown>> | undefined): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(input ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      params.append(key, typeof one === 'object' ? JSON.stringify(one) : String(one));
    }
  }
  return params.toString();
};
