import { useState } from 'react';

/**
 * A record as it was when its form was opened: its version goes with the values that the form began with. The page itself reads the record
 * anew when its window is looked at again; with that version a colleague's change would be written over in silence.
 */
export const useOpened = <T>(record: T): T => useState(record)[0];
