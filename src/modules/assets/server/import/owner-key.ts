/** Of several owners the first counts. */
export const firstOwner = (owner: string): string => owner.split(/[;；,，、]/)[0]?.trim() ?? '';

/** What names of enterprises are compared by: half-width, without spaces and brackets. */
export const ownerKey = (name: string): string => name.normalize('NFKC').replace(/[\s()]/g, '');
