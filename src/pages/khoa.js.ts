/** The worker that opens and seals with a passphrase at the desk; not under /_astro, whose policy would bind it. */
export const GET = () =>
  new Response(import.meta.env.PASSPHRASE_SCRIPT, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
