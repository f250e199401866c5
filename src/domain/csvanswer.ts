/** Takes the text of a table and gives the answer that spreadsheets know it by. */
export const csvAnswer = (text: string): Response =>
  new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
