/**
 * The words of a record stand in one row, a stretch for each field, so that a place alone tells the
 * field. What does not fit its stretch stands at the end of the body.
 */
export const stretches = { title: 0, alias: 64, summary: 192, heading: 320, body: 576 } as const;

/** How many places a row has at the most. */
export const spotsOfRecord = 2 ** 21;

/** Free places between two texts, so that words on either side are not neighbours. */
export const gap = 5;

/** Words of the body in one piece of text, whole blocks of 16; a longer record is kept in several. */
export const pieceWords = 1504;

/** The name of the entry, the only file whose name stays when content changes. */
export const entryName = 'muc-luc.json';

/** What an index is made of besides its entry, in the folder that the entry names. */
export const shardName = (folder: string, at: number): string => `${folder}/w${at}.json`;
export const textName = (folder: string, at: number): string => `${folder}/t${at}.json`;
export const columnsName = (folder: string): string => `${folder}/cot.json`;
export const datesName = (folder: string): string => `${folder}/ngay.json`;

/** The form of the files; an entry of another form is not read. */
export const version = 2;
