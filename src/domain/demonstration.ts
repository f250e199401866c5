/** How the name of every record begins that is made up for `npm run demo`. */
export const demoPrefix = 'trinh-dien-';

/** Takes the name of a record and tells whether it is made up for `npm run demo`. */
export const isDemo = (id: string): boolean => id.startsWith(demoPrefix);
