/** The worker that answers without a network; registered only by who taps "Lưu danh bạ". */
export const GET = () =>
  new Response(import.meta.env.WORKER_SCRIPT, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
