import { useState } from 'react';
import type { OfficeFile, Person } from '../../mailbox/keyfile.ts';
import { chosenFiles, type Chosen } from './keyfiles.ts';
import type { Template } from './templates.ts';
import type { Work } from './usework.ts';

/** A key file that was chosen, and who opens it. */
export type KeyFile = {
  file: OfficeFile | undefined;
  templates: Template[];
  /** Who is named; the first of the file as long as nobody is. */
  person: Person | undefined;
  setName: (name: string) => void;
  load: (files: readonly File[]) => Promise<boolean>;
};

/** Keeps what was chosen last; files that cannot be read leave nothing. */
export function useKeyFile(attempt: Work['attempt']): KeyFile {
  const [{ file, templates }, choose] = useState<Chosen>({ templates: [] });
  const [name, setName] = useState('');
  const person = file?.people.find((one) => one.name === name) ?? file?.people[0];
  const load = (files: readonly File[]): Promise<boolean> =>
    attempt(async () => {
      choose({ templates: [] });
      choose(await chosenFiles(files));
    });
  return { file, templates, person, setName, load };
}
