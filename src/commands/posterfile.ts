import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes what `make` gives into a file in one step: until it is whole it bears another name. Throws a
 * sentence when a file of that other name is there, which another run is writing or has left.
 */
export async function posterFile(file: string, make: () => Promise<Uint8Array>): Promise<void> {
  const part = `${file}.dang-ghi`;
  if (existsSync(part))
    throw new Error(
      `${part} đang được ghi dở, bởi một lần chạy khác hoặc một lần bị ngắt. Không có lần nào đang chạy thì hãy xóa tệp ấy rồi chạy lại.`,
    );
  const handle = openSync(part, 'wx');
  try {
    writeFileSync(handle, await make());
    closeSync(handle);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
