import type { Loaded } from './source.ts';

type MissingProps = { loaded: Loaded<unknown>; ask: () => void; what: string };

/** Says that something is on its way, or that it did not come, with a button that asks again. */
export function Missing({ loaded, ask, what }: MissingProps) {
  return (
    <div role="status">
      {loaded.state === 'loading' && <p className="dt-note">Đang tải {what}…</p>}
      {loaded.state === 'failed' && (
        <>
          <p className="dt-refusal">Chưa tải được {what}. Xem lại mạng rồi bấm “Tải lại”.</p>
          <button type="button" className="dt-button" onClick={ask}>
            Tải lại
          </button>
        </>
      )}
    </div>
  );
}
