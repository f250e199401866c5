/** The worker that makes the proof of work of a letter; not under /_astro, whose policy would bind it. */
export const GET = () =>
  new Response(import.meta.env.WORK_SCRIPT, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
