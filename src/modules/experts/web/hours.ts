/** Minutes as hours with one decimal: 90 → `1.5`. */
export const hoursOf = (minutes: number): string => String(Math.round(minutes / 6) / 10);
