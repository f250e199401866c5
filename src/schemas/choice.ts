import { z } from 'zod';

/** Takes keys with the words that readers see and gives a schema of the keys; a mistake names them all. */
export const choice = <T extends Record<string, string>>(labels: T) =>
  z.enum(Object.keys(labels) as [keyof T & string, ...(keyof T & string)[]], {
    error: `Chọn một trong: ${Object.keys(labels).join(', ')}.`,
  });
