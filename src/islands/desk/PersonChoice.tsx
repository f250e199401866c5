import type { ReactNode } from 'react';
import type { OfficeFile, Person } from '../../mailbox/keyfile.ts';
import { Choice } from './Choice.tsx';

type Props = {
  label: string;
  file: OfficeFile;
  person: Person | undefined;
  onChange: (name: string) => void;
};

/** Who opens a key file; a file of one person does not ask. */
export const PersonChoice = ({ label, file, person, onChange }: Props): ReactNode =>
  file.people.length > 1 && (
    <Choice
      {...{ label, onChange }}
      value={person?.name ?? ''}
      options={file.people.map(({ name }) => [name, name])}
    />
  );
