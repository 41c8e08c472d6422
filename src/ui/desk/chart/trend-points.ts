/** The top of an axis from 0: the next 1, 2, 4, 6 or 8 of a power of ten, always even so that its half can be told, at least 2. */
export const axisTop = (most: number): number => {
  if (most <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find(s => s * power >= most) ?? 10;
  const found = step * power;
  return found % 2 === 0 ? found : found + 1;
};

/** Where the values lie, left to right, in a box whose bottom is 0. */
export const linePoints = (
  values: readonly number[],
  { width, height, most }: { width: number; height: number; most: number },
): { x: number; y: number }[] =>
  values.map((value, at) => ({
    x: values.length < 2 ? width : Math.round((10 * at * width) / (values.length - 1)) / 10,
    y: Math.round(10 * height * (1 - value / most)) / 10,
  }));
