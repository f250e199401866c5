import { KeyError } from '../../mailbox/keyerror.ts';
import { LetterError } from '../../mailbox/lettererror.ts';
import { callFaults, faults } from './deskwords.ts';
import { CallError } from './server.ts';
import { ClosedDoor } from './session.ts';
import { NoReader } from './writing.ts';

/** Takes what was thrown and gives the sentence for whoever sits at the desk; nothing of ours is named that they cannot mend. */
export function failure(error: unknown): string {
  if (error instanceof CallError) return callFaults[error.reason];
  if (error instanceof LetterError) return faults[error.reason];
  if (error instanceof KeyError || error instanceof ClosedDoor) return error.message;
  if (error instanceof NoReader)
    return 'Hộp thư này đang không có khóa nào còn dùng, nên chưa niêm phong được thư. Hãy báo người phụ trách khóa.';
  return 'Trang gặp lỗi. Chữ đã gõ vẫn còn đây; hãy khóa bàn, tải lại trang rồi thử lại.';
}
