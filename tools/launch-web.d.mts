export const webDoors: readonly string[];
export const ensureWeb: (root: string, node: string) => Promise<void>;
