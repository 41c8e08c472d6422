import { expect, it } from 'vitest';
import { axisTop, linePoints } from './trend-points.ts';

it('[6.3.2-a] an axis ends above the greatest value, at a number whose half can be said', () => {
  expect([0, 1, 2, 3, 9, 10, 11, 39, 46, 81, 100, 999].map(axisTop)).toEqual([2, 2, 2, 4, 10, 10, 20, 40, 60, 100, 100, 1000]);
});

it('[6.3.2-a] nothing lies on the axis, the first at the left, the last at the right', () => {
  expect(linePoints([0, 5, 10], { width: 100, height: 50, most: 10 })).toEqual([
    { x: 0, y: 50 },
    { x: 50, y: 25 },
    { x: 100, y: 0 },
  ]);
  expect(linePoints([3], { width: 100, height: 50, most: 6 })).toEqual([{ x: 100, y: 25 }]);
});
