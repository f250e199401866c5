import { useState } from 'react';
import { readRecoveryFile, type RecoveryFile } from '../../mailbox/keyfile.ts';
import type { Work } from '../desk/usework.ts';

/** A recovery key's file that was chosen. */
export type ChosenRecovery = {
  recovery: RecoveryFile | undefined;
  loadRecovery: (files: readonly File[]) => Promise<boolean>;
};

/** Keeps the file that was chosen last; one that cannot be read leaves nothing. */
export function useRecoveryFile(attempt: Work['attempt']): ChosenRecovery {
  const [recovery, setRecovery] = useState<RecoveryFile>();
  const loadRecovery = ([file]: readonly File[]): Promise<boolean> =>
    attempt(async () => {
      setRecovery(undefined);
      setRecovery(file && readRecoveryFile(await file.text()));
    });
  return { recovery, loadRecovery };
}
