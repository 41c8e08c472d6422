/** Parts of a line with a middle dot between them; empty parts fall out. */
export const dotted = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
