/** Takes words and gives them as they begin a sentence: `thành phố Huế` becomes `Thành phố Huế`. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
